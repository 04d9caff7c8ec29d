using System.Globalization;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Tests.Retention;

/// <summary>The sample's round of 2022 with one person who has left something in every store.</summary>
internal sealed class ForgottenRound : IAsyncDisposable
{
    public const string Address = "ash@alumni.example";
    private const string Words = "We meet every month.";
    private static readonly Person Ash = new("0123456789abcdef0123456789abcdef", "2018-19");

    private ForgottenRound(TestApplication application, BegunRound begun) => (Application, Begun) = (application, begun);

    public TestApplication Application { get; }

    public BegunRound Begun { get; }

    private StorageAccounts Accounts => Application.Get<StorageAccounts>();

    private string Hash => HashOf(Address);

    /// <param name="settings">Beside the usual ones, or instead of them.</param>
    public static async Task<ForgottenRound> StartAsync(params (string Name, string Value)[] settings)
    {
        var application = await TestApplication.StartAsync(Sample.Begins, settings);
        var programme = await application.SaveSampleProgrammeAsync();
        var (begun, _) = await application.Get<RoundOpener>().OpenAsync(new(1, programme), SampleProgramme.Evaluation, CancellationToken.None);
        var round = new ForgottenRound(application, begun);
        await round.ComeAsync();
        await round.LeaveRowsAsync();
        return round;
    }

    /// <summary>The person comes, or comes back.</summary>
    public async Task ComeAsync()
    {
        await EnrolAsync();
        await InviteAsync();
        await AnswerAsync();
    }

    /// <summary>The person answers, or answers again.</summary>
    public async Task AnswerAsync()
    {
        var key = await Application.Get<PseudonymKeyTable>().FindOrMakeAsync(KeyScope.Of(Sample.Programme, Begun.Round), CancellationToken.None);
        var answers = new Response(new Dictionary<string, string> { ["in_your_words"] = Words, ["leadership_impact"] = "lasting" }, new Dictionary<string, string>());
        await Application.Get<ResponseTable>().SaveAsync(Begun, Assert.IsType<PseudonymKey>(key).Of(Ash.Alumnus), answers, CancellationToken.None);
        await Application.Get<ReportMaker>().MakeAsync(new(Sample.Programme, Sample.Report), CancellationToken.None);
    }

    /// <summary>Of which kind of data it is, by its name in the ledger.</summary>
    public IExpiringData Data(string rule) => Application.Services.GetServices<IExpiringData>().Single(data => data.Rule == rule);

    public async Task<ProgrammeHistory> HistoryAsync()
    {
        var current = await Application.Get<ProgrammeTable>().CurrentAsync(Sample.Programme, CancellationToken.None);
        return await Application.Get<ProgrammeHistories>().ReadAsync(current!, CancellationToken.None);
    }

    /// <summary>What the night of an instant does to one kind of data, or a programme's holds to that.</summary>
    public async Task<SweepOutcome> SweepAsync(string rule, DateTimeOffset now, params Hold[] holds)
    {
        Application.Clock.MoveTo(now);
        var sweep = new Sweep([Data(rule)], Application.Get<ExpiredDeletion>(), Application.Get<LedgerTable>(), Application.Clock);
        var announced = await new Forecaster([Data(rule)], Application.Clock).MakeAsync(await HistoryAsync(), CancellationToken.None);
        return await sweep.RunAsync(new(await HistoryAsync(), announced with { StoredOn = now - DeletionForecast.Notice }, holds, IsDryRun: false), CancellationToken.None);
    }

    /// <summary>Takes a request about data from the person, as the desk does.</summary>
    public Task<HttpAnswer> AskAsync(string kind, params (string Field, string Value)[] more) => HttpAnswer.Of(
        Application,
        request => Application.Get<TakeRequest>().Run(request, Sample.Programme, CancellationToken.None),
        new FormUrlEncodedContent(new[] { ("kind", kind), ("email", Address), ("identity", "By letter") }.Concat(more).GroupBy(field => field.Item1).Select(field => KeyValuePair.Create(field.Key, field.Last().Item2))));

    /// <summary>How much of it is stored, looked up without the application's own words for it.</summary>
    public async Task<int> StoredAsync(string rule) => rule switch
    {
        "link requests" => await RosterAsync("LinkRequests", _ => true),
        "drafts" => await ResponsesAsync(row => row.RowKey.StartsWith("d~", StringComparison.Ordinal)),
        "free text" => await ResponsesAsync(row => row.Any(column => column.Value is Words)),
        "interview offers" => await RosterAsync("Interviews", _ => true),
        "operations" => await RosterAsync("Operations", _ => true),
        "invitations" => await RosterAsync("Invitations", _ => true),
        "own answers" => await ResponsesAsync(row => row.RowKey.StartsWith("p~", StringComparison.Ordinal)),
        "restrictions" => await ResponsesAsync(row => row.RowKey.StartsWith(UsableAnswers.Mark, StringComparison.Ordinal)),
        "responses" => await ResponsesAsync(_ => true),
        "partials" => await BlobsAsync("partials", name => name.Count(letter => letter == '/') == 3),
        "research edition" => await BlobsAsync("research", _ => true),
        "exports" => await BlobsAsync("exports", _ => true),
        "themes" => await Accounts.ResponsesTable("Themes").QueryAsync<TableEntity>().CountAsync(),
        "contact details" => await RosterAsync("Alumni", row => row.RowKey.StartsWith("a~", StringComparison.Ordinal)),
        "consent evidence" => await RosterAsync("Alumni", row => row.RowKey.StartsWith("c~", StringComparison.Ordinal)),
        "bounces" => await RosterAsync("Addresses", row => row.ContainsKey("BouncedOn")),
        "opt-outs" => await RosterAsync("OptOuts", _ => true),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such kind of data."),
    };

    public async Task<Azure.ETag?> ShardVersionAsync() =>
        await Application.Get<ResponseTable>().VersionAsync(Sample.Programme, Begun.Round.Id, 0, CancellationToken.None);

    /// <summary>Whether anybody's answers can still be changed.</summary>
    public async Task<bool> TakesChangesAsync() => await ResponsesAsync(row => row.RowKey == "~shard") > 0;

    /// <summary>What a process leaves behind that dies while it sends the link.</summary>
    public Task LeaveLinkRequestAsync(DateTimeOffset claimedOn) =>
        Accounts.RosterTable("LinkRequests").AddEntityAsync(new TableEntity(Sample.Programme, Hash) { ["ClaimedOn"] = claimedOn });

    public Task LeaveFormerAddressAsync() => Application.Get<AddressTable>().FindOrAddAsync(
        Sample.Programme, Application.Get<AddressKey>().Hash(Sample.Programme, EmailAddress.Parse("ash@before.example")!), new(Ash.Alumnus, Ash.Cohort), CancellationToken.None);

    /// <summary>Somebody has offered an interview from that address.</summary>
    public Task LeaveInterviewOfferAsync(string address) => Accounts.RosterTable("Interviews")
        .AddEntityAsync(new TableEntity($"{Sample.Programme}~{Begun.Round.Id}", HashOf(address)) { ["Contact"] = address });

    /// <summary>The person had another address before.</summary>
    public async Task ChangeAddressFromAsync(string former)
    {
        var row = Assert.Single(await StoredRows.OfAsync(Application, "Alumni", "a~"));
        row["FormerHashes"] = HashOf(former);
        await Accounts.RosterTable("Alumni").UpdateEntityAsync(row, row.ETag);
    }

    public Task LeaveRowAsync(string table, string column, DateTimeOffset date, string partition = Sample.Programme) =>
        Accounts.RosterTable(table).AddEntityAsync(new TableEntity(partition, "row") { [column] = date, ["Scope"] = "", ["Reason"] = "", ["Owner"] = "" });

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private string HashOf(string address) => Application.Get<AddressKey>().Hash(Sample.Programme, EmailAddress.Parse(address)!);

    private async Task EnrolAsync()
    {
        var owner = new AddressOwner(Ash.Alumnus, Ash.Cohort);
        var entry = new RosterEntry
        {
            Address = EmailAddress.Parse(Address)!,
            Name = "Ash Spindle",
            Cohort = Ash.Cohort,
            Facts = new Dictionary<string, string>(),
            Consent = new(new(2019, 7, 12), "last day form", "v2", null),
        };
        await Application.Get<AddressTable>().FindOrAddAsync(Sample.Programme, Hash, owner, CancellationToken.None);
        await Application.Get<AlumniTable>().SaveAsync(Begun.Programme, [new(2, entry, Hash, owner, null)], CancellationToken.None);
        await Application.Get<AddressTable>().MarkBouncedAsync(Sample.Programme, Hash, new("Bounced", Sample.Begins), CancellationToken.None);
        await Application.Get<OptOutTable>().AddAsync(Sample.Programme, Hash, CancellationToken.None);
    }

    private async Task InviteAsync()
    {
        var invitation = Assert.IsType<Invitation>(Invitation.Plan(Begun.Programme, Begun.Round, Ash, Sample.Begins));
        await Application.Get<InvitationTable>().AddAsync(Begun, invitation, new Dictionary<string, string>(), CancellationToken.None);
        await Application.Get<OperationTable>().SaveAsync(invitation.OperationId, new(Sample.Programme, Begun.Round.Id, Ash), CancellationToken.None);
        var interviews = Accounts.RosterTable("Interviews");
        await interviews.CreateIfNotExistsAsync();
        await interviews.UpsertEntityAsync(new TableEntity($"{Sample.Programme}~{Begun.Round.Id}", Hash) { ["Contact"] = Address });
    }

    /// <summary>A draft, and an answer that was sealed, of nobody who can be told.</summary>
    private async Task LeaveRowsAsync()
    {
        var shard = string.Create(CultureInfo.InvariantCulture, $"{Sample.Programme}~{Begun.Round.Id}~00");
        await Accounts.ResponsesTable("Responses").UpsertEntityAsync(new TableEntity(shard, "d~draft") { ["Q_leadership_impact"] = "modest" });
        await Accounts.ResponsesTable("Responses").UpsertEntityAsync(new TableEntity(shard, "s~sealed") { ["Q_in_your_words"] = Words });
        await Accounts.ResponsesTable("Themes").UpsertEntityAsync(new TableEntity($"{Sample.Programme}~{Sample.Report}", "theme") { ["Label"] = "Parents" });
    }

    private async Task<int> RosterAsync(string table, Func<TableEntity, bool> isMeant) =>
        await Accounts.RosterTable(table).QueryAsync<TableEntity>().CountAsync(isMeant);

    private async Task<int> ResponsesAsync(Func<TableEntity, bool> isMeant) =>
        await Accounts.ResponsesTable("Responses").QueryAsync<TableEntity>().CountAsync(isMeant);

    private async Task<int> BlobsAsync(string container, Func<string, bool> isMeant) =>
        await Accounts.ResponsesContainer(container).GetBlobsAsync().CountAsync(blob => isMeant(blob.Name));
}
