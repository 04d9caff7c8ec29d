using System.Globalization;
using System.Text.Json;
using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Invitations;

public sealed class PreviewInvitationsTests : IAsyncLifetime
{
    private Outreach outreach = null!;

    public async Task InitializeAsync() => outreach = await Outreach.StartAsync();

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task Before_anybody_is_planned_it_shows_everybody_who_will_be_due()
    {
        var (anna, berta) = (await outreach.AddAsync(), await outreach.AddAsync());

        var group = Assert.Single(await GroupsAsync("2022-02-01"));

        Assert.Equal((1, "message 1 of at most 3: due unless answered", 2), (group.Message, group.Prospect, group.People));
        Assert.Equal(new[] { anna.Id, berta.Id }.Order(), group.Alumni.Order());
    }

    [Fact]
    public async Task What_it_foretells_is_what_is_sent()
    {
        var anna = await outreach.AddAsync();
        for (var day = new DateOnly(2022, 2, 1); day < new DateOnly(2022, 2, 20); day = day.AddDays(1))
        {
            var foretold = Assert.Single(await GroupsAsync(day.ToString("O", CultureInfo.InvariantCulture))).Message;
            var before = await outreach.MailCountAsync(anna);
            await outreach.PlanAsync();
            await outreach.SendAsync();

            Assert.Equal(foretold ?? before, await outreach.MailCountAsync(anna));
            outreach.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    [Fact]
    public async Task Who_answered_is_shown_like_everybody_else()
    {
        var (anna, _) = (await outreach.AddAsync(), await outreach.AddAsync());
        await outreach.PlanAsync();
        await outreach.SendAsync();
        await outreach.AnswerAsync(anna);

        Assert.Equal(2, Assert.Single(await GroupsAsync("2022-02-08")).People);
    }

    [Fact]
    public async Task Who_is_not_to_be_written_to_is_shown_with_the_reason()
    {
        var (optedOut, bounced, anna) = (await outreach.AddAsync(), await outreach.AddAsync(), await outreach.AddAsync());
        await outreach.OptOutAsync(optedOut);
        await outreach.BounceAsync(bounced);

        var groups = await GroupsAsync("2022-02-01");

        Assert.Equal([anna.Id], groups[0].Alumni);
        Assert.Equal("wants no messages, or has an address that bounced", groups[1].Prospect);
        Assert.Equal(new[] { optedOut.Id, bounced.Id }.Order(), groups[1].Alumni.Order());
    }

    [Theory]
    [InlineData("2022-02-02")]
    [InlineData("2022-02-08")]
    public async Task Who_wants_no_messages_expects_none_on_any_day(string day)
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        await outreach.SendAsync();
        await outreach.OptOutAsync(anna);

        Assert.Equal("wants no messages, or has an address that bounced", Assert.Single(await GroupsAsync(day)).Prospect);
    }

    [Fact]
    public async Task Who_has_no_basis_is_shown_with_that_reason()
    {
        await outreach.ConsentOnAsync(await outreach.AddAsync(), null);

        Assert.Equal("cannot be written to: there is no recorded basis for it", Assert.Single(await GroupsAsync("2022-02-01")).Prospect);
    }

    [Theory]
    [InlineData("evaluation-2022", "the team has its messages pause")]
    [InlineData(null, "the team has its messages pause")]
    [InlineData("6m.2021-22", "message 1 of at most 3: due unless answered")]
    public async Task In_a_round_that_pauses_nobody_is_due(string? paused, string prospect)
    {
        await outreach.AddAsync();
        await outreach.Application.Get<PauseTable>().PauseAsync(outreach.Programme.Id, paused, CancellationToken.None);

        Assert.Equal(prospect, Assert.Single(await GroupsAsync("2022-02-01")).Prospect);
    }

    [Theory]
    [InlineData("2022-02-02", "message 2 is due on 2022-02-08")]
    [InlineData("2022-02-28", "no further message is due before the round closes")]
    [InlineData("2022-01-31", "no round is open for this cohort on that day")]
    [InlineData("2022-03-01", "no round is open for this cohort on that day")]
    public async Task Each_other_day_has_one_reason(string day, string reason)
    {
        await outreach.AddAsync();
        await outreach.PlanAsync();
        await outreach.SendAsync();

        Assert.Equal(reason, Assert.Single(await GroupsAsync(day)).Prospect);
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_counted_by_their_own_contact_windows()
    {
        await using var late = await Outreach.StartAsync(
            change: yaml => yaml.Replace("endsOn: 2021-07-16", "endsOn: 2018-08-20", StringComparison.Ordinal));
        await late.ImportAsync("email,name,cohort,consented_on,consent_wording,consent_method\n"
            + string.Concat(Enumerable.Range(1, 37).Select(row => $"p{row}@alumni.example,Ash,2020-21,{(row <= 11 ? "2018-08-20" : "2021-01-31")},v2,form\n")));

        var groups = await GroupsAsync(late, "2022-02-01");

        Assert.Equal(
            [("message 1 of at most 3: due unless answered", 26), ("cannot be reached: the round closes after they may no longer be written to", 11)],
            groups.Select(group => (group.Prospect, group.People)));
    }

    [Fact]
    public async Task Of_a_day_that_is_over_nothing_is_known()
    {
        await outreach.AddAsync();
        outreach.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal("that day is over, and who was written to is not kept", Assert.Single(await GroupsAsync("2022-02-03")).Prospect);
    }

    [Fact]
    public async Task It_only_reads_and_shows_neither_names_nor_addresses()
    {
        var anna = await outreach.AddAsync();
        outreach.Application.Calls.Forget();

        var body = (await GetAsync(outreach.Programme.Id, "?on=2022-02-01")).Body;

        Assert.Equal(outreach.Application.Calls.Made.Count, outreach.Application.Calls.Reads);
        Assert.DoesNotContain(anna.Email, body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(anna.Name, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_cost_grows_with_the_rounds_and_the_people_and_not_with_the_cohorts()
    {
        await outreach.AddAsync();
        await outreach.PlanAsync();
        outreach.Application.Calls.Forget();

        await GroupsAsync("2022-02-01");

        Assert.Single(outreach.Application.Calls.Queries, query => query.Contains("evaluation-2022", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?on=")]
    [InlineData("?on=01/03/2026")]
    [InlineData("?on=2026-02-30")]
    public async Task Without_a_date_it_says_what_is_missing(string query) =>
        Assert.Equal(StatusCodes.Status400BadRequest, (await GetAsync(outreach.Programme.Id, query)).Status);

    [Fact]
    public async Task A_programme_that_is_not_there_is_not_found() =>
        Assert.Equal(StatusCodes.Status404NotFound, (await GetAsync("nothing", "?on=2026-03-01")).Status);

    private Task<IReadOnlyList<ProspectGroup>> GroupsAsync(string day) => GroupsAsync(outreach, day);

    private static async Task<IReadOnlyList<ProspectGroup>> GroupsAsync(Outreach outreach, string day)
    {
        var answer = await GetAsync(outreach, outreach.Programme.Id, $"?on={day}");
        var cohorts = JsonSerializer.Deserialize<Answer>(answer.Body, JsonSerializerOptions.Web)?.Cohorts ?? [];
        return cohorts.Single(preview => preview.Cohort == "2020-21").Groups;
    }

    private Task<HttpAnswer> GetAsync(string programme, string query) => GetAsync(outreach, programme, query);

    private static Task<HttpAnswer> GetAsync(Outreach outreach, string programme, string query) => HttpAnswer.Of(
        outreach.Application, request => outreach.Application.Get<PreviewInvitations>().Run(request, programme, CancellationToken.None), query: query);

    private sealed record Answer(IReadOnlyList<CohortPreview> Cohorts);
}
