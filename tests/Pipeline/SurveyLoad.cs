using System.Buffers.Text;
using System.Globalization;
using System.Net;
using Azure;
using Azure.Data.Tables;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Responses;

namespace FollowUp.Tests.Pipeline;

/// <summary>What the survey takes over HTTP, as a share of what the storage emulator alone takes for the same calls from the same machine in the same run.</summary>
public sealed class SurveyLoad : IAsyncDisposable
{
    /// <summary>So many that none is followed too often within a measurement.</summary>
    private const int Links = 150;

    private const string Partition = $"{Sample.Programme}~{Sample.Report}";
    private readonly OpenSurvey survey = new();
    private readonly Dictionary<string, TableServiceClient> services = [];
    private Uri[] links = [];

    /// <returns>A line for each measurement.</returns>
    public async IAsyncEnumerable<string> MeasureAsync()
    {
        await survey.InitializeAsync();
        links = [.. Enumerable.Range(0, Links).Select(_ => survey.NextLink())];
        yield return await CompareAsync("Submissions", 80, SubmitAsync, SubmitRawAsync);
        yield return await CompareAsync("Pages", 60, number => GetAsync(Link(number), HttpStatusCode.OK), ReadRawAsync);
        // The function that answers with the same page and looks at nothing.
        var (forged, nothing) = (links.Select(Forged).ToList(), new Uri(survey.Url, "assets/nothing"));
        yield return await CompareAsync(
            "Forged links",
            80,
            number => GetAsync(forged[number % forged.Count], HttpStatusCode.NotFound),
            _ => GetAsync(nothing, HttpStatusCode.NotFound));
    }

    public async ValueTask DisposeAsync() => await survey.DisposeAsync();

    private async Task<string> CompareAsync(string what, int target, Func<int, Task> work, Func<int, Task> rawWork)
    {
        await survey.PassMinuteAsync();
        var (measured, raw) = await Load.CompareAsync(work, rawWork);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {measured.PerSecond:N0} of {raw.PerSecond:N0} a second, {measured.PerSecond / raw.PerSecond:P0} (target {target}%); p95 {measured.P95 / raw.P95:N1} times as long (target under 3)");
    }

    private Uri Link(int number) => links[number % links.Length];

    /// <summary>Another token of the same length: it takes a look at the signature to tell.</summary>
    private static Uri Forged(Uri link)
    {
        var token = link.Segments[^1];
        return new(link, $"{(token[0] == 'A' ? 'B' : 'A')}{token[1..]}");
    }

    private async Task SubmitAsync(int number)
    {
        using var form = new FormUrlEncodedContent(FilledForm.Value);
        using var answer = await survey.Http.PostAsync(Link(number), form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private async Task GetAsync(Uri address, HttpStatusCode status)
    {
        using var answer = await survey.Http.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
    }

    private async Task ReadRawAsync(int number)
    {
        var invitation = Convert.ToHexStringLower(Base64Url.DecodeFromChars(Link(number).Segments[^1]).AsSpan(0, 16));
        Assert.True((await Table(survey.Storage.Roster, "Invitations").GetEntityIfExistsAsync<TableEntity>(Partition, $"l~{invitation}")).HasValue);
    }

    private async Task SubmitRawAsync(int number)
    {
        await ReadRawAsync(number);
        var (table, partition, person) = (Table(survey.Storage.Responses, "Responses"), $"{Partition}~00", $"raw{number % links.Length}");
        var answer = new TableEntity(partition, $"p~{person}");
        foreach (var (question, value) in FilledForm.Value)
            answer[$"Q_{question}"] = value;
        await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertReplace, answer),
            new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, $"d~{person}")),
            new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, "~shard"), ETag.All),
            new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, "~open"), ETag.All),
        ]);
    }

    private TableClient Table(string connection, string name)
    {
        lock (services)
        {
            if (!services.TryGetValue(connection, out var service))
                services[connection] = service = new(connection);
            return service.GetTableClient(name);
        }
    }
}
