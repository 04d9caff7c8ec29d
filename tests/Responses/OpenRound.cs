using Azure.Data.Tables;
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
    public static async Task<OpenRound> BeginAsync(params (string Name, string Value)[] settings) =>
        await BeginInAsync(await TestApplication.StartAsync(Sample.Begins, settings));

    public static async Task<OpenRound> BeginInAsync(TestApplication application)
    {
        var programme = await application.SaveSampleProgrammeAsync();
        var (begun, _) = await application.Get<RoundOpener>().OpenAsync(new(1, programme), SampleProgramme.Evaluation, CancellationToken.None);
        return new(application, begun);
    }

    /// <summary>Invites one person more.</summary>
    public async Task<SurveyLink> InviteAsync()
    {
        var (programme, round) = (begun.Programme, begun.Round);
        var person = new Person(Guid.NewGuid().ToString("N"), "2018-19");
        var invitation = Assert.IsType<Invitation>(Invitation.Plan(programme, round, person, Application.Clock.GetUtcNow()));
        await Application.Get<InvitationTable>().AddAsync(begun, invitation, Background, CancellationToken.None);
        var token = Application.Get<SurveyToken>().Sign(programme.Id, round.Id, Convert.FromHexString(invitation.Id));
        return new(programme.Id, round.Id, token);
    }

    /// <summary>The stored answers, one row a person.</summary>
    public async Task<IReadOnlyList<TableEntity>> AnswersAsync() =>
        await Rows(Application.Get<StorageAccounts>().ResponsesTable("Responses"), "p~").ToListAsync();

    /// <summary>What happens to links when people are forgotten.</summary>
    public Task EraseLinksAsync() => DeleteAsync(Application.Get<StorageAccounts>().RosterTable("Invitations"), "l~");

    /// <summary>From now on nothing more is written.</summary>
    public Task CloseAsync() => DeleteAsync(Application.Get<StorageAccounts>().ResponsesTable("Responses"), "~open");

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private static async Task DeleteAsync(TableClient table, string prefix)
    {
        await foreach (var row in Rows(table, prefix))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag);
    }

    private static IAsyncEnumerable<TableEntity> Rows(TableClient table, string prefix) =>
        table.QueryAsync<TableEntity>().Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal));
}
