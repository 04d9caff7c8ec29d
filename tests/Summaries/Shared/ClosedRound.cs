using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using FollowUp.Shared;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Summaries;

/// <summary>The evaluation of 2022 after its close, with the sample's answers, and the desk at which its shared edition is released.</summary>
internal sealed class ClosedRound(OpenRound round) : IAsyncDisposable
{
    public OpenRound Round => round;

    public TestApplication Application => round.Application;

    public static async Task<ClosedRound> StartAsync()
    {
        var round = await OpenRound.StartAsync(settings: ("WEBSITE_AUTH_ENABLED", "True"));
        for (var person = 0; person < Sample.Responses.Count; person++)
            await round.AnswerAsync(person, Sample.Responses[person]);
        round.Close();
        return new(round);
    }

    public Task<HttpAnswer> ReleaseAsync() => PostAsync("ada", request => Application.Get<ReleaseReport>().Run(request, Programme, Report, CancellationToken.None));

    /// <summary>What was counted before, without counting it again.</summary>
    public async Task ReleaseAsync(SharedReport content)
    {
        await Application.Get<ReleaseBlobs>().FreezeAsync(OpenRound.Report, content, CancellationToken.None);
        await Application.Get<ReleaseWriter>().FinishAsync(OpenRound.Report, CancellationToken.None);
    }

    public Task PassHourAsync() => Application.Get<ReleaseReports>().Run(new TimerInfo(), CancellationToken.None);

    /// <returns>The id of the quote; null where it was refused.</returns>
    public async Task<string?> ProposeAsync(string who, string text, string question = "in_your_words")
    {
        using var body = new StringContent(JsonSerializer.Serialize(new { question, text }));
        var answer = await PostAsync(who, request => Application.Get<ProposeQuote>().Run(request, Programme, Report, CancellationToken.None), body);
        return answer.Status == StatusCodes.Status201Created ? answer.Json.GetProperty("quote").GetString() : null;
    }

    public Task<HttpAnswer> ApproveAsync(string who, string quote) =>
        PostAsync(who, request => Application.Get<ApproveQuote>().Run(request, Programme, Report, quote, CancellationToken.None));

    public Task<HttpAnswer> WithdrawAsync(string who, string quote) =>
        PostAsync(who, request => Application.Get<WithdrawQuote>().Run(request, Programme, Report, quote, CancellationToken.None));

    public async Task<string> QuotesAsync() =>
        (await PostAsync("ada", request => Application.Get<ListQuotes>().Run(request, Programme, Report, CancellationToken.None))).Body;

    public async Task<string?> FileAsync(string name) =>
        (await Application.Get<ReleaseBlobs>().FindAsync(OpenRound.Report, name, CancellationToken.None))?.Content.ToString();

    /// <summary>Everything in the container of shared editions, by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> BlobsAsync()
    {
        var blobs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var container = Application.Get<StorageAccounts>().ResponsesContainer("shared");
        await foreach (var blob in container.GetBlobsAsync())
            blobs[blob.Name] = (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString();
        return blobs;
    }

    /// <summary>As if nothing had ever been released.</summary>
    public async Task ForgetReleasesAsync()
    {
        var container = Application.Get<StorageAccounts>().ResponsesContainer("shared");
        await foreach (var blob in container.GetBlobsAsync())
            await container.DeleteBlobAsync(blob.Name);
    }

    /// <summary>As it was at the close: nothing released, and nobody quoted.</summary>
    public async Task ForgetAsync()
    {
        round.Close();
        await ForgetReleasesAsync();
        var quotes = Application.Get<StorageAccounts>().ResponsesTable("Quotes");
        await foreach (var quote in quotes.QueryAsync<TableEntity>())
            await quotes.DeleteEntityAsync(quote.PartitionKey, quote.RowKey);
    }

    /// <summary>What the record of a release says of a file.</summary>
    public async Task<string?> RecordedHashAsync(int release, string file) =>
        JsonDocument.Parse((await BlobsAsync())[Path(release, ReleaseRecord.Name)]).RootElement.GetProperty("sha256").GetProperty(file).GetString();

    public static string Path(int release, string file) => string.Create(CultureInfo.InvariantCulture, $"{Programme}/{Report}/{release}/{file}");

    /// <summary>The request of somebody of the research team.</summary>
    public static HttpRequest As(string who, HttpRequest request)
    {
        request.Headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String("""{"claims":[{"typ":"roles","val":"Researcher"}]}"""u8);
        request.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = who;
        return request;
    }

    public ValueTask DisposeAsync() => round.DisposeAsync();

    private static string Programme => OpenRound.Report.Programme;

    private static string Report => OpenRound.Report.Report;

    private Task<HttpAnswer> PostAsync(string who, Func<HttpRequest, Task<IResult>> function, HttpContent? content = null) => HttpAnswer.Of(
        Application,
        request => function(As(who, request)),
        content);
}
