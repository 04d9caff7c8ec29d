using Azure;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Responses;

/// <summary>The sample's round of 2022, open for answers.</summary>
internal sealed class OpenRound : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Background = new() { ["cohort"] = "2018-19", ["sector"] = "health" };
    private readonly BegunRound begun;

    private OpenRound(TestApplication application, BegunRound begun) => (Application, this.begun) = (application, begun);

    public TestApplication Application { get; }

    public DateTimeOffset ClosesOn => begun.Round.ClosesOn;

    /// <param name="settings">Beside the usual ones, or instead of them.</param>
    public static Task<OpenRound> BeginAsync(params (string Name, string Value)[] settings) => BeginAsync(Sample.Yaml, SampleProgramme.Evaluation.Id, settings);

    /// <param name="round">Another round of the sample, at the moment when it opens.</param>
    public static Task<OpenRound> BeginAsync(string round) => BeginAsync(Sample.Yaml, round, []);

    /// <param name="yaml">Another programme with the sample's rounds.</param>
    public static Task<OpenRound> BeginWithAsync(string yaml) => BeginAsync(yaml, SampleProgramme.Evaluation.Id, []);

    public static Task<OpenRound> BeginInAsync(TestApplication application) => BeginInAsync(application, SampleProgramme.Value, Sample.Yaml, SampleProgramme.Evaluation);

    private static async Task<OpenRound> BeginAsync(string yaml, string id, (string Name, string Value)[] settings)
    {
        var programme = Assert.IsType<Programme>(ProgrammeFile.Read(yaml).Programme);
        var round = programme.Rounds.Single(round => round.Id == id);
        return await BeginInAsync(await TestApplication.StartAsync(round.OpensOn, settings), programme, yaml, round);
    }

    private static async Task<OpenRound> BeginInAsync(TestApplication application, Programme programme, string yaml, Round round)
    {
        await application.Get<ProgrammeTable>().SaveAsync(programme, yaml, CancellationToken.None);
        var (begun, _) = await application.Get<RoundOpener>().OpenAsync(new(1, programme), round, CancellationToken.None);
        return new(application, begun);
    }

    /// <summary>Invites one person more.</summary>
    public Task<SurveyLink> InviteAsync() => InviteAsync(new(Guid.NewGuid().ToString("N"), begun.Round.Cohorts[0]));

    /// <summary>Invites somebody who is on the roster, too.</summary>
    public async Task<(SurveyLink Link, Alumnus Person)> EnrolAsync(string email)
    {
        var owner = new AddressOwner(Guid.NewGuid().ToString("N"), begun.Round.Cohorts[0]);
        var hash = HashOf(email);
        var entry = new RosterEntry
        {
            Address = EmailAddress.Parse(email)!,
            Name = "Ada Alder",
            Cohort = owner.Cohort,
            Facts = new Dictionary<string, string>(),
            Consent = new(new(2019, 7, 12), "last day form", "v1", Reference: null),
        };
        await Application.Get<AddressTable>().FindOrAddAsync(begun.Programme.Id, hash, owner, CancellationToken.None);
        await Application.Get<AlumniTable>().SaveAsync(begun.Programme, [new(Row: 2, entry, hash, owner, Known: null)], CancellationToken.None);
        return (await InviteAsync(new Person(owner.Alumnus, owner.Cohort)), await FindAsync(owner));
    }

    public Task<Alumnus> FindAsync(Alumnus person) => FindAsync(new AddressOwner(person.Id, person.Cohort));

    public string HashOf(string email) => Application.Get<AddressKey>().Hash(begun.Programme.Id, EmailAddress.Parse(email)!);

    private async Task<Alumnus> FindAsync(AddressOwner owner) =>
        Assert.IsType<Alumnus>(await Application.Get<AlumniTable>().FindAsync(begun.Programme.Id, owner.Cohort, owner.Alumnus, CancellationToken.None));

    private async Task<SurveyLink> InviteAsync(Person person)
    {
        var (programme, round) = (begun.Programme, begun.Round);
        var invitation = Assert.IsType<Invitation>(Invitation.Plan(programme, round, person, Application.Clock.GetUtcNow()));
        await Application.Get<InvitationTable>().AddAsync(begun, invitation, Background, CancellationToken.None);
        var token = Application.Get<SurveyToken>().Sign(programme.Id, round.Id, Convert.FromHexString(invitation.Id));
        return new(programme.Id, round.Id, token);
    }

    /// <summary>From now on these rounds have written to everybody whom they reach.</summary>
    public async Task PlanAsync(params string[] ids)
    {
        var rounds = Application.Get<RoundTable>();
        foreach (var id in ids)
        {
            await Application.Get<RoundOpener>().OpenAsync(new(1, begun.Programme), begun.Programme.Rounds.Single(round => round.Id == id), CancellationToken.None);
            var state = Assert.IsType<RoundState>(await rounds.FindAsync(begun.Programme.Id, id, CancellationToken.None));
            Assert.NotNull(await rounds.ReplaceAsync(begun.Programme.Id, id, state with { IsPlanned = true }, CancellationToken.None));
        }
    }

    /// <summary>The rounds that have begun, in the order of their ids, and whether they have.</summary>
    public async Task<IEnumerable<(string Round, bool IsPlanned)>> PlannedAsync() =>
        (await Application.Get<RoundTable>().AllAsync(begun.Programme.Id, CancellationToken.None)).OrderBy(round => round.Key).Select(round => (round.Key, round.Value.IsPlanned));

    /// <summary>The stored answers, one row a person.</summary>
    public Task<IReadOnlyList<TableEntity>> AnswersAsync() => ResponsesAsync("p~");

    /// <summary>Those that hold something.</summary>
    public async Task<IReadOnlyList<TableEntity>> DraftsAsync() =>
        [.. (await ResponsesAsync("d~")).Where(row => row.Keys.Any(column => column.StartsWith("Q_", StringComparison.Ordinal)))];

    /// <summary>Of the sample's only shard.</summary>
    public async Task<ETag> ShardVersionAsync() => Assert.Single(await ResponsesAsync("~shard")).ETag;

    /// <summary>What happens to links when people are forgotten.</summary>
    public Task EraseLinksAsync() => DeleteAsync(Application.Get<StorageAccounts>().RosterTable("Invitations"), "l~");

    /// <summary>From now on nothing more is written.</summary>
    public Task CloseAsync() => DeleteAsync(Application.Get<StorageAccounts>().ResponsesTable("Responses"), "~open");

    /// <summary>From now on nobody's answers change.</summary>
    public Task FreezeAsync() => Application.Get<SealingTable>().FreezeAsync(begun, CancellationToken.None);

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private async Task<IReadOnlyList<TableEntity>> ResponsesAsync(string keyPrefix) =>
        await Rows(Application.Get<StorageAccounts>().ResponsesTable("Responses"), keyPrefix).ToListAsync();

    private static async Task DeleteAsync(TableClient table, string prefix)
    {
        await foreach (var row in Rows(table, prefix))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag);
    }

    private static IAsyncEnumerable<TableEntity> Rows(TableClient table, string prefix) =>
        table.QueryAsync<TableEntity>().Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal));
}
