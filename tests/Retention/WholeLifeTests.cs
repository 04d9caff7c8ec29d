using Azure.Data.Tables;
using FollowUp.Local.Launcher;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class WholeLifeTests
{
    /// <summary>Of what there is here, the opt-outs are kept longest.</summary>
    private static readonly DateTimeOffset LastExpiry = new(2027, 11, 8, 23, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Eight_days_past_the_last_expiry_every_store_is_empty_but_for_what_is_kept()
    {
        await using var round = await ForgottenRound.StartAsync();
        var application = round.Application;
        await LeaveWhatIsLeftAsync(round);
        var before = await StoresAsync(application);

        // A forecast reaches 12 months ahead, and has to be a week old to count.
        for (var night = Sample.Begins; night < LastExpiry; night = night.AddMonths(11))
            await PassNightAsync(application, night);
        await PassNightAsync(application, LastExpiry.AddDays(-1));
        await PassNightAsync(application, LastExpiry.AddDays(8));

        Assert.Equal(
            ["Addresses", "Alumni", "Audit", "Erased", "Holds", "Interviews", "Invitations", "LinkRequests", "Operations", "OptOuts", "Programmes", "PseudonymKeys", "Quotes", "Requests", "Responses", "Themes", "exports", "partials", "research", "shared"],
            before);
        Assert.Equal(["Forecasts", "Ledger", "Programmes", "PseudonymKeys", "Quotes", "shared"], await StoresAsync(application));
        Assert.DoesNotContain(Assert.Single(await StoredRows.OfAsync(application, "PseudonymKeys")).Keys, column => column == "Wrapped");
        Assert.True((await application.Get<LedgerTable>().ReadAsync(CancellationToken.None)).Holds);
    }

    private static async Task PassNightAsync(TestApplication application, DateTimeOffset night)
    {
        application.Clock.MoveTo(night);
        await application.Get<CloseRounds>().Run(new(), CancellationToken.None);
        await application.Get<EnforceRetention>().Run(new(), CancellationToken.None);
    }

    /// <summary>Something in each of the stores that are still empty, to begin with.</summary>
    private static async Task LeaveWhatIsLeftAsync(ForgottenRound round)
    {
        var application = round.Application;
        var report = new SummaryRequest(Sample.Programme, Sample.Report);
        await round.LeaveLinkRequestAsync(Sample.Begins);
        await round.LeaveRowAsync("Requests", "ClosedOn", Sample.Begins);
        await round.LeaveRowAsync("Holds", "EndsOn", Sample.Begins);
        await round.LeaveRowAsync("Audit", "DoneOn", Sample.Begins);
        await round.LeaveRowAsync("Erased", "ErasedOn", Sample.Begins);
        await application.Get<ExportBlobs>().SaveAsync(report, [new("rows.csv", "text/csv", new("rows"))], CancellationToken.None);
        await application.Get<StorageAccounts>().ResponsesTable("Quotes").AddEntityAsync(new TableEntity($"{Sample.Programme}~{Sample.Report}", "quote") { ["Words"] = "We meet." });
        await application.Get<StorageAccounts>().ResponsesContainer("shared").UploadBlobAsync($"{Sample.Programme}/{Sample.Report}/index.html", BinaryData.FromString("26 answered."));
    }

    /// <summary>The tables and containers of both accounts that hold anything.</summary>
    private static async Task<IReadOnlyList<string>> StoresAsync(TestApplication application) =>
    [
        .. (await StoredRows.EverythingAsync(application))
            .Select(line => line[application.Settings["Storage:Prefix"]!.Length..].Split(':', '/')[0].TrimStart('-'))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
