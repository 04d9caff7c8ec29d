using System.Text.Json;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Summaries.Closing;

namespace FollowUp.Tests.Retention.Rights;

/// <summary>A round that twelve people answer, of whom one, Ada, is on the roster and can ask for something.</summary>
internal sealed class RestrictedRound : IAsyncDisposable
{
    public const string Words = "Only Ada would say this.";
    private const string Address = "ada@alumni.example";
    private readonly EndingRounds rounds;
    private readonly BegunRound begun;
    private readonly LinkTarget ada;

    private RestrictedRound(EndingRounds rounds, BegunRound begun, LinkTarget ada) => (this.rounds, this.begun, this.ada) = (rounds, begun, ada);

    public TestApplication Application => rounds.Application;

    public Round Round => begun.Round;

    private SummaryRequest Report => new(begun.Programme.Id, Round.Id);

    /// <param name="id">A round of the sample.</param>
    public static async Task<RestrictedRound> StartAsync(string id, int shards = 1)
    {
        var rounds = await EndingRounds.StartAsync();
        var begun = await rounds.BeginAsync(SampleProgramme.Value.Round(id)!, shards);
        var cohort = begun.Round.Cohorts[0];
        for (var person = 0; person < 11; person++)
            Assert.True(await rounds.AnswerAsync(begun, EndingRounds.NewPerson(cohort)));
        var round = new RestrictedRound(rounds, begun, EndingRounds.NewPerson(cohort));
        var hash = round.Application.Get<AddressKey>().Hash(begun.Programme.Id, EmailAddress.Parse(Address)!);
        await round.Application.Get<AddressTable>().FindOrAddAsync(begun.Programme.Id, hash, new(round.ada.Person.Alumnus, cohort), CancellationToken.None);
        await round.AnswerAsync();
        return round;
    }

    public async Task AnswerAsync(string impact = "modest") => Assert.True(await rounds.AnswerAsync(begun, ada, impact, Words));

    /// <returns>The number of the request.</returns>
    public async Task<string> AskAsync(string kind = "restriction")
    {
        var form = new Dictionary<string, string> { ["kind"] = kind, ["email"] = Address, ["identity"] = "By letter" };
        var answer = await HttpAnswer.Of(Application, request => Application.Get<TakeRequest>().Run(request, begun.Programme.Id, CancellationToken.None), new FormUrlEncodedContent(form));
        return answer.Json.GetProperty("request").GetString()!;
    }

    /// <summary>Ends the restriction, as the desk does.</summary>
    public async Task EndAsync(string request)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["outcome"] = "They agree to it again" });
        var answer = await HttpAnswer.Of(Application, sent => Application.Get<CloseRequest>().Run(sent, begun.Programme.Id, request, CancellationToken.None), form);
        Assert.Equal("closed", answer.Json.GetProperty("state").GetString());
        await PassMinuteAsync();
    }

    public Task PassMinuteAsync() => Application.Get<RepeatErasures>().Run(new(), CancellationToken.None);

    public Task CloseOnAsync(DateTimeOffset instant) => rounds.CloseOnAsync(instant);

    /// <returns>How many answers the research edition says that it is made of two minutes later; null where it shows no figures.</returns>
    public async Task<int?> AnsweredAsync()
    {
        // Figures that were withdrawn are first written as such.
        await rounds.ReportAsync(Round);
        await rounds.ReportAsync(Round);
        return (await rounds.FilesAsync(Round)).TryGetValue(EditionFile.Summary, out var json)
            && JsonDocument.Parse(json).RootElement.GetProperty("answered") is { ValueKind: JsonValueKind.Number } answered
                ? answered.GetInt32()
                : null;
    }

    /// <summary>Ten others answer a later round, of which a report is made.</summary>
    public async Task<Round> BeginLaterAsync(string id)
    {
        var later = await rounds.BeginAsync(SampleProgramme.Value.Round(id)!);
        for (var person = 0; person < 10; person++)
            Assert.True(await rounds.AnswerAsync(later, EndingRounds.NewPerson(later.Round.Cohorts[0])));
        await rounds.ReportAsync(later.Round);
        return later.Round;
    }

    /// <summary>The files of the edition of this round, or of another, without making it anew.</summary>
    public Task<IReadOnlyDictionary<string, string>> FilesAsync(Round? other = null) => rounds.FilesAsync(other ?? Round);

    /// <summary>The files of the edition, made from the answers alone.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RebuiltAsync()
    {
        foreach (var name in (string[])["partials", "research"])
        {
            var container = Application.Get<StorageAccounts>().ResponsesContainer(name);
            await foreach (var blob in container.GetBlobsAsync())
                await container.DeleteBlobAsync(blob.Name);
        }
        await rounds.ReportAsync(Round);
        return await rounds.FilesAsync(Round);
    }

    /// <returns>The lines of a new export, without the heads of its columns.</returns>
    public async Task<int?> ExportedAsync() => await LinesAsync(await ExportAsync());

    /// <returns>The name of a new export.</returns>
    public async Task<string> ExportAsync() =>
        Assert.IsType<ExportOutcome.Made>(await Application.Get<ExportMaker>().MakeAsync(Report, CancellationToken.None)).Export;

    /// <returns>Null where the export has been withdrawn.</returns>
    public async Task<int?> LinesAsync(string export)
    {
        var file = await Application.Get<ExportBlobs>().FindAsync(Report, export, "rows.csv", CancellationToken.None);
        return file?.Content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
    }

    public async Task<IReadOnlyList<StoredExport>> ExportsAsync() => await Application.Get<ExportBlobs>().AllAsync(Report, CancellationToken.None);

    public Task LoseAsync(TableEntity row) => Application.Get<StorageAccounts>().ResponsesTable("Responses").DeleteEntityAsync(row.PartitionKey, row.RowKey);

    public Task<IReadOnlyList<TableEntity>> RowsAsync(string keyPrefix) => rounds.AnswersAsync(keyPrefix);

    /// <summary>The tables beside the log of requests and the roster that say her id, her address or its code.</summary>
    public async Task<IReadOnlyList<string>> MentionsAsync()
    {
        var hash = Application.Get<AddressKey>().Hash(begun.Programme.Id, EmailAddress.Parse(Address)!);
        return [.. (await StoredRows.EverythingAsync(Application))
            .Where(line => ((string[])[ada.Person.Alumnus, Address, hash]).Any(word => line.Contains(word, StringComparison.Ordinal)))
            .Select(line => line[Application.Settings["Storage:Prefix"]!.Length..line.IndexOf(':', StringComparison.Ordinal)])
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => rounds.DisposeAsync();
}
