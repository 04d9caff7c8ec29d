using FollowUp.Alumni;
using FollowUp.Desk;
using FollowUp.Invitations;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Tests.Alumni;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Invitations;

/// <summary>A round began for 28 days, until 28 February; then the programme's file was changed.</summary>
public sealed class ChangedDatesTests : IAsyncLifetime
{
    private Outreach outreach = null!;
    private Alumnus anna = null!;

    public static TheoryData<int, string, bool> Changes => new() { { 20, "2022-02-25", true }, { 56, "2022-03-02", false } };

    public async Task InitializeAsync()
    {
        outreach = await Outreach.StartAsync();
        anna = await outreach.AddAsync();
        await outreach.PlanAsync();
    }

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Who_joins_late_is_planned_until_the_round_closes_as_it_began(int days, string on, bool isOpen)
    {
        await ChangeAsync(days, on);

        await outreach.AddAsync();
        await outreach.PlanAsync();

        Assert.Equal(isOpen ? 2 : 1, (await outreach.StateAsync()).Invited);
        Assert.True((await outreach.StateAsync()).IsPlanned);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_lost_link_is_sent_until_the_round_closes_as_it_began(int days, string on, bool isOpen)
    {
        await ChangeAsync(days, on);

        await outreach.AskForLinkAsync(anna);
        await outreach.Application.Get<SendRequestedLinks>().Run(new TimerInfo(), CancellationToken.None);

        Assert.Equal(isOpen ? 1 : 0, await outreach.MailCountAsync(anna));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_preview_shows_the_round_until_it_closes_as_it_began(int days, string on, bool isOpen)
    {
        var changed = await ChangeAsync(days, on);

        var previews = await outreach.Application.Get<InvitationPreview>().OnAsync(changed.Programme, DateOnly.Parse(on, null), CancellationToken.None);

        Assert.Equal(isOpen ? outreach.Round.Id : null, previews.Single(preview => preview.Cohort == anna.Cohort).Round);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_desk_shows_the_round_as_it_began(int days, string on, bool isOpen)
    {
        var changed = await ChangeAsync(days, on);

        var rounds = await outreach.Application.Get<BegunRounds>().AllAsync(changed.Programme, CancellationToken.None);
        var overview = ProgrammeOverview.Of(changed, rounds, outreach.Clock.GetUtcNow()).Rounds.Single(round => round.Id == outreach.Round.Id);

        Assert.Equal((isOpen ? "open" : "closed", new DateOnly(2022, 2, 28)), (overview.State, overview.LastDay));
    }

    private async Task<ProgrammeVersion> ChangeAsync(int days, string on)
    {
        var yaml = Sample.Yaml.Replace("openForDays: 28\n    remindAfterDays", $"openForDays: {days}\n    remindAfterDays", StringComparison.Ordinal);
        await RosterUpload.SaveAsync(outreach.Application, yaml);
        outreach.Clock.MoveTo(DateTimeOffset.Parse($"{on}T12:00Z", null));
        return await outreach.Application.Get<ProgrammeTable>().CurrentAsync(Sample.Programme, CancellationToken.None)
            ?? throw new InvalidOperationException("The programme is gone.");
    }
}
