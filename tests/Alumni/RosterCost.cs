using System.Diagnostics;
using System.Globalization;
using System.Text;
using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

/// <summary>What it costs to import a roster of so many people.</summary>
/// <param name="PeakBytes">The most that were in use on the heap at any time, beyond those before.</param>
public sealed record RosterCost(int People, TimeSpan Took, long PeakBytes)
{
    private const int LookEvery = 10_000;

    public static async Task<RosterCost> OfAsync(int people)
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();
        await using var body = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        await WriteAsync(body, people);
        using var file = await RosterFile.OpenAsync(body, programme, CancellationToken.None);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (watch, peak, outcome) = (Stopwatch.StartNew(), 0L, default(RosterOutcome));
        await foreach (var soFar in application.Get<RosterImport>().TakeAsync(programme, file, keeps: true, CancellationToken.None))
        {
            application.Calls.Forget();
            if (soFar.Rows % LookEvery == 0)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            outcome = soFar;
        }
        Assert.Equal(people, outcome?.Accepted);
        return new(people, watch.Elapsed, peak);
    }

    private static async Task WriteAsync(FileStream body, int people)
    {
        await using var text = new StreamWriter(body, Encoding.UTF8, leaveOpen: true);
        await text.WriteAsync(RosterUpload.Header);
        for (var number = 0; number < people; number++)
            await text.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"person{number}@alumni.example,Ash Quince,20{18 + number % 3}-{19 + number % 3},health,2021-07-12,v2,last day form,,\n"));
        await text.FlushAsync();
        body.Position = 0;
    }
}
