using System.Diagnostics;
using System.Net;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Pipeline;

namespace FollowUp.Benchmarks.Starts;

/// <summary>What a published build takes from its start to the first page of a survey, and what it holds afterwards.</summary>
/// <param name="ToFirstPage">The median of some starts.</param>
/// <param name="Processor">The median, of all cores together until the first page.</param>
/// <param name="BytesAtRest">Resident, of the last start, twenty seconds after its first page.</param>
internal sealed record StartCost(TimeSpan ToFirstPage, TimeSpan Processor, long BytesAtRest)
{
    private const int Times = 9;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    /// <summary>Both kinds of build in turn: compiled when needed, and compiled ahead.</summary>
    public static async Task<(StartCost WhenNeeded, StartCost Ahead)> CompareAsync()
    {
        using var whenNeeded = await PublishedBuild.CreateAsync(isCompiledAhead: false);
        using var ahead = await PublishedBuild.CreateAsync(isCompiledAhead: true);
        await using var survey = new OpenSurvey();
        await survey.InitializeAsync();
        var (some, others) = (new List<StartCost>(), new List<StartCost>());
        for (var time = 1; time <= Times; time++)
        {
            some.Add(await StartAsync(whenNeeded, survey, rests: time == Times));
            others.Add(await StartAsync(ahead, survey, rests: time == Times));
        }
        return (Median(some), Median(others));
    }

    private static StartCost Median(IReadOnlyList<StartCost> starts) => new(
        starts.Select(start => start.ToFirstPage).Order().ElementAt(Times / 2),
        starts.Select(start => start.Processor).Order().ElementAt(Times / 2),
        starts[^1].BytesAtRest);

    private static async Task<StartCost> StartAsync(PublishedBuild build, OpenSurvey survey, bool rests)
    {
        var url = new Uri($"http://localhost:{FreePorts.Take(1)[0]}");
        var link = new Uri(url, survey.UntouchedLink.PathAndQuery);
        var settings = DeployedSettings.Of(survey.SettingsAt(url));
        var began = Stopwatch.GetTimestamp();
        await using var started = await FunctionsHost.StartAsync(build.Assembly, settings, output: null, CancellationToken.None);
        var exited = started.Exited;
        while (!await IsShownAsync(survey.Http, link))
        {
            if (exited.IsCompleted)
                throw new InvalidOperationException("The application ended before it showed a page.");
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
        var took = Stopwatch.GetElapsedTime(began);
        using var process = Process.GetProcessById(started.Id);
        var processor = process.TotalProcessorTime;
        if (rests)
            await Task.Delay(Rest);
        process.Refresh();
        return new(took, processor, process.WorkingSet64);
    }

    private static async Task<bool> IsShownAsync(HttpClient http, Uri link)
    {
        try
        {
            using var answer = await http.GetAsync(link);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
