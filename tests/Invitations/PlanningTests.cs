using Azure.Data.Tables;
using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Invitations;

public sealed class PlanningTests : IAsyncLifetime
{
    private Outreach outreach = null!;

    public async Task InitializeAsync() => outreach = await Outreach.StartAsync();

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task Everybody_of_the_rounds_cohorts_and_nobody_else_is_planned()
    {
        await outreach.AddAsync(cohort: "2018-19");
        await outreach.AddAsync(cohort: "2020-21");
        await outreach.AddAsync(cohort: "2021-22");

        await outreach.PlanAsync();

        Assert.Equal(2, await PlannedAsync(outreach));
    }

    [Fact]
    public async Task Nobody_is_planned_before_the_round_opens_or_once_it_has_closed()
    {
        await outreach.AddAsync();

        outreach.Clock.MoveTo(outreach.Round.OpensOn.AddTicks(-1));
        await outreach.PlanAsync();
        outreach.Clock.MoveTo(outreach.Round.ClosesOn);
        await outreach.PlanAsync();

        Assert.Equal(0, await PlannedAsync(outreach));
    }

    [Fact]
    public async Task Planning_twice_plans_once()
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        var first = await outreach.InvitationAsync(anna);

        await outreach.Application.Get<BegunRounds>().PlanAgainAsync(outreach.Programme, outreach.Clock.GetUtcNow(), CancellationToken.None);
        await outreach.PlanAsync();

        Assert.Equal(first, await outreach.InvitationAsync(anna));
        Assert.Equal(1, await PlannedAsync(outreach));
    }

    [Fact]
    public async Task Two_instances_at_once_plan_everybody_once()
    {
        await outreach.ImportAsync(Enumerable.Range(0, 40).Select(_ => MailServer.NewAddress()));
        var another = await outreach.StartAnotherInstanceAsync();

        await Task.WhenAll(outreach.PlanAsync(), outreach.PlanAsync(another));

        Assert.Equal(40, await PlannedAsync(outreach));
        Assert.Equal(40, (await outreach.StateAsync()).Invited);
    }

    [Theory]
    [InlineData("2019-20")]
    [InlineData("2020-21")]
    public async Task A_planner_that_was_killed_between_cohorts_goes_on_where_it_was(string cohort)
    {
        await using var twin = await WithOneInEachCohortAsync();
        twin.Application.Calls.Forget();
        await twin.PlanAsync();
        var page = twin.Application.Calls.Queries.ToList().FindLastIndex(query => query.Contains(cohort, StringComparison.Ordinal));
        await using var killed = await WithOneInEachCohortAsync();
        killed.Application.Faults.DieOn(page + 1);
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => killed.PlanAsync());
        killed.Application.Faults.Stop();

        killed.Application.Calls.Forget();
        await killed.PlanAsync();

        Assert.DoesNotContain(killed.Application.Calls.Queries, query => query.Contains("2018-19", StringComparison.Ordinal));
        Assert.Equal(3, await PlannedAsync(killed));
    }

    [Fact]
    public async Task A_cohort_of_more_than_a_thousand_is_planned_to_its_end()
    {
        await AddThousandWithoutBasisAsync();
        await outreach.AddAsync();

        await outreach.PlanAsync();

        Assert.Equal(1, await PlannedAsync(outreach));
    }

    [Fact]
    public async Task Who_joins_the_roster_of_an_open_round_is_caught_up()
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        await outreach.SendAsync();
        outreach.Clock.Advance(TimeSpan.FromDays(9));
        var late = await outreach.AddAsync();

        await outreach.PlanAsync();
        await outreach.SendAsync();

        Assert.Equal(1, await outreach.MailCountAsync(late));
        Assert.Equal(2, await outreach.MailCountAsync(anna));
        Assert.Equal(2, (await outreach.StateAsync()).Invited);
    }

    [Fact]
    public async Task A_roster_that_comes_after_the_close_leaves_the_round_as_it_was_planned()
    {
        await outreach.AddAsync();
        await outreach.PlanAsync();
        var planned = await outreach.StateAsync();

        outreach.Clock.MoveTo(outreach.Round.ClosesOn);
        await outreach.AddAsync();

        Assert.Equal(planned, await outreach.StateAsync());
    }

    [Fact]
    public async Task A_round_that_is_planned_costs_one_read()
    {
        await outreach.AddAsync();
        await outreach.PlanAsync();

        outreach.Application.Calls.Forget();
        await outreach.PlanAsync();

        Assert.Equal(2, outreach.Application.Calls.Made.Count);
    }

    [Fact]
    public async Task Nobody_is_planned_for_a_round_that_closes_after_their_contact_window()
    {
        await using var late = await Outreach.StartAsync(
            change: yaml => yaml.Replace("endsOn: 2021-07-16", "endsOn: 2018-08-20", StringComparison.Ordinal));
        await late.ImportAsync("email,name,cohort,consented_on,consent_wording,consent_method\n"
            + "p1@alumni.example,Ash,2020-21,2018-08-20,v2,form\np2@alumni.example,Ash,2019-20,2020-07-10,v2,form\n");

        await late.PlanAsync();

        var planned = Assert.Single(await late.RowsAsync("Invitations"), row => row.RowKey.StartsWith("a~", StringComparison.Ordinal));
        Assert.Equal("2019-20", planned.GetString("Cohort"));
    }

    [Fact]
    public async Task Nobody_is_planned_who_was_on_the_roster_by_a_basis_that_the_programme_has_given_up()
    {
        await using var declared = await Outreach.StartAsync(change: yaml => yaml.Replace(
            "timeZone:", "legalBasis: { kind: legitimateInterests, assessment: LIA 1, notice: PN 1 }\ntimeZone:", StringComparison.Ordinal));
        await declared.ImportAsync("email,name,cohort\np1@alumni.example,Ash,2020-21\n");
        await declared.Application.SaveSampleProgrammeAsync();

        await declared.PlanAsync();

        Assert.Equal(0, await PlannedAsync(declared));
    }

    [Fact]
    public async Task Who_consented_anew_is_planned_for_a_round_that_closes_after_the_others_contact_windows()
    {
        await using var late = await Outreach.StartAsync(
            change: yaml => yaml.Replace("endsOn: 2021-07-16", "endsOn: 2018-08-20", StringComparison.Ordinal));
        await late.ImportAsync("email,name,cohort,consented_on,consent_wording,consent_method\n"
            + "early@alumni.example,Ash,2020-21,2018-08-20,v2,form\nfresh@alumni.example,Ash,2020-21,2020-01-31,v2,letter\n");

        await late.PlanAsync();
        await late.SendAsync();

        Assert.Equal(1, await PlannedAsync(late));
        Assert.Equal(1, late.Application.Sends.Made);
    }

    /// <summary>They come before everybody whom a roster adds.</summary>
    private async Task AddThousandWithoutBasisAsync()
    {
        var people = Enumerable.Range(0, 1_000).Select(number => new TableEntity($"{outreach.Programme.Id}~2020-21", $"a~{number:x32}") { ["Email"] = "", ["Name"] = "" });
        foreach (var some in people.Chunk(100))
            await outreach.Application.Get<StorageAccounts>().RosterTable("Alumni").SubmitTransactionAsync(
                some.Select(person => new TableTransactionAction(TableTransactionActionType.Add, person)));
    }

    private static async Task<Outreach> WithOneInEachCohortAsync()
    {
        var started = await Outreach.StartAsync();
        foreach (var cohort in started.Round.Cohorts)
            await started.AddAsync(cohort: cohort);
        return started;
    }

    private static Task<int> PlannedAsync(Outreach outreach) =>
        outreach.Application.Get<InvitationTable>().CountAsync(outreach.Programme.Id, outreach.Round.Id, CancellationToken.None);
}
