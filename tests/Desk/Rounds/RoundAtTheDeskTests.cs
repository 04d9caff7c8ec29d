using FollowUp.Alumni;
using FollowUp.Desk;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;

namespace FollowUp.Tests.Desk.Rounds;

public sealed class RoundAtTheDeskTests : IAsyncLifetime
{
    private Outreach outreach = null!;

    public async Task InitializeAsync() => outreach = await Outreach.StartAsync();

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task Shows_counts_alone()
    {
        await outreach.AddAsync();
        await outreach.AddAsync();
        await outreach.PlanAsync();

        var page = await ShowAsync();

        Assert.Contains("Plan made: 2 people are invited", page.Rows);
        Assert.Contains("Waiting for their turn 2 messages", page.Rows);
        Assert.Contains("Answers fewer than 10 people", page.Rows);
    }

    [Fact]
    public async Task Shows_while_it_is_open_with_how_many_people_each_message_is_over_and_how_many_came_back()
    {
        var (anna, berta) = (await outreach.AddAsync(), await outreach.AddAsync());
        await outreach.PlanAsync();
        await outreach.AnswerAsync(berta);
        await outreach.SendAsync();
        await ReportAsync(anna, "Bounced");
        await ReportAsync(berta, "Delivered");
        await outreach.BounceAsync(await outreach.AddAsync(), outreach.Clock.GetUtcNow().AddDays(-60));

        var page = await ShowAsync();

        Assert.Contains("Message 1 is over with 2 people, whether it was sent or not needed", page.Rows);
        Assert.Contains("Message 2 is over with 0 people, whether it was sent or not needed", page.Rows);
        Assert.Contains("Mail came back from (people) 1", page.Rows);
    }

    [Fact]
    public async Task Says_nothing_of_what_arrived_which_would_tell_who_got_a_reminder()
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        await outreach.SendAsync();
        var (before, rows) = (await ShowAsync(), await outreach.RowsAsync("Invitations"));

        await ReportAsync(anna, "Delivered");

        Assert.Equal(before.Html, (await ShowAsync()).Html);
        Assert.Equal(rows.Select(row => row.ETag), (await outreach.RowsAsync("Invitations")).Select(row => row.ETag));
    }

    [Fact]
    public async Task Is_read_in_as_few_calls_for_thirty_people_as_for_one()
    {
        await outreach.AddAsync();
        await outreach.PlanAsync();
        var forOne = await CallsAsync();
        await outreach.ImportAsync(Enumerable.Range(0, 29).Select(_ => MailServer.NewAddress()));
        await outreach.PlanAsync();

        Assert.Equal((forOne, true), (await CallsAsync(), forOne < 10));
    }

    [Fact]
    public async Task Has_a_dry_run_of_a_day_that_counts_people_and_names_none()
    {
        var anna = await outreach.AddAsync();

        var page = await DeskAnswer.GetAsync(outreach.Application, request => outreach.Application.Get<ShowPlan>().Run(request, outreach.Programme.Id, default), "?on=2022-02-01");

        Assert.Contains("2020-21 evaluation-2022 message 1 of at most 3: due unless answered 1", page.Rows);
        Assert.DoesNotContain(anna.Id, page.Html, StringComparison.Ordinal);
    }

    private async Task ReportAsync(Alumnus alumnus, string status) =>
        await outreach.ReportAsync(Assert.Single(await outreach.OperationsAsync(alumnus)), alumnus.Email, status);

    private async Task<int> CallsAsync()
    {
        outreach.Application.Calls.Forget();
        await ShowAsync();
        return outreach.Application.Calls.Made.Count;
    }

    private Task<DeskAnswer> ShowAsync() => DeskAnswer.GetAsync(
        outreach.Application, request => outreach.Application.Get<ShowRound>().Run(request, outreach.Programme.Id, outreach.Round.Id, default));
}
