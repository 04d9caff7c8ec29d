using FollowUp.Responses;
using FollowUp.Summaries;
using FollowUp.Tests.Invitations;

namespace FollowUp.Tests.Summaries;

public sealed class ReachTests
{
    [Theory]
    [InlineData(9, 30, false)]
    [InlineData(10, 30, true)]
    [InlineData(20, 30, true)]
    [InlineData(21, 30, false)]
    public void A_group_is_shown_where_10_answered_and_10_did_not(int answered, int invited, bool isShown)
    {
        var reach = Of(("north", answered, invited), ("south", 20, 40), ("west", 20, 40), ("east", 12, 100), ("other", 9, 60), ("none", 9, 60));

        Assert.Equal(isShown, reach?.Groups.Single(group => group.Group == "north").Answered is not null);
    }

    [Fact]
    public void None_is_shown_where_the_only_group_left_out_could_be_told_from_the_whole() =>
        Assert.Null(Of(("north", 20, 40), ("south", 3, 40)));

    [Fact]
    public void All_are_shown_where_all_may_be() =>
        Assert.Equal([(40, 20), (50, 15)], Of(("north", 20, 40), ("south", 15, 50))!.Groups.Select(group => (group.OnRoster, group.Answered ?? 0)));

    [Fact]
    public void Without_the_roster_nothing_is_said_of_it()
    {
        var report = ResearchReport.Of(Sample.Inputs(Sample.Closed), Sample.Tally(Sample.Responses), WavesTally.None);

        Assert.Empty(report.Reach);
        Assert.Equal(Sample.Funnel, report.Funnel);
    }

    [Fact]
    public void How_many_got_their_invitation_is_known_once_the_round_has_closed()
    {
        var frame = new RosterFrame(190, 186, new Dictionary<string, int> { [Sample.Round.Id] = 4 }, new Dictionary<string, IReadOnlyDictionary<string, int>>());

        Assert.Equal(new Funnel(190, 186, 186, 182), Funnel(frame, Sample.Closed));
        Assert.Equal(new Funnel(190, 186, 186, Delivered: null), Funnel(frame, Sample.Closed.AddTicks(-1)));
    }

    [Fact]
    public async Task The_roster_is_counted_by_who_may_be_written_to_and_by_background()
    {
        await using var outreach = await Outreach.StartAsync();
        await outreach.ImportAsync(["a@alumni.example", "b@alumni.example", "c@alumni.example"], "2019-20");
        await outreach.ImportAsync(["d@alumni.example"], "2020-21");
        var hash = outreach.Application.Get<FollowUp.Alumni.AddressKey>().Hash(Sample.Programme.Id, FollowUp.Alumni.EmailAddress.Parse("b@alumni.example")!);
        await outreach.Application.Get<FollowUp.Alumni.OptOutTable>().AddAsync(Sample.Programme.Id, hash, CancellationToken.None);
        var bounced = outreach.Application.Get<FollowUp.Alumni.AddressKey>().Hash(Sample.Programme.Id, FollowUp.Alumni.EmailAddress.Parse("c@alumni.example")!);
        await outreach.Application.Get<FollowUp.Alumni.AddressTable>().MarkBouncedAsync(
            Sample.Programme.Id, bounced, new("Bounced", DateTimeOffset.UnixEpoch.AddYears(50)), CancellationToken.None);

        var frame = await outreach.Application.Get<RosterCounter>().CountAsync([new(Sample.Programme, Sample.Round, Shards: 1)], CancellationToken.None);

        Assert.Equal((4, 3, 1), (frame.OnRoster, frame.MayBeWrittenTo, frame.Bounced[Sample.Round.Id]));
        Assert.Equal([("2019-20", 3), ("2020-21", 1)], frame.Background["cohort"].Select(group => (group.Key, group.Value)));
    }

    private static Funnel Funnel(RosterFrame frame, DateTimeOffset now) =>
        ResearchReport.Of(Sample.Inputs(now) with { Roster = frame }, Sample.Tally(Sample.Responses), WavesTally.None).Funnel with { Rounds = [] };

    private static Reach? Of(params (string Place, int Answered, int Invited)[] groups)
    {
        var invited = groups.ToDictionary(group => group.Place, group => group.Invited);
        var frame = new RosterFrame(400, 400, new Dictionary<string, int>(), new Dictionary<string, IReadOnlyDictionary<string, int>> { ["sector"] = invited });
        var responses = groups.SelectMany(group => Enumerable.Repeat(new Response(new Dictionary<string, string>(), new Dictionary<string, string> { ["sector"] = group.Place }), group.Answered));
        return Reach.Of(Sample.Programme.BackgroundFacts, frame, Sample.Tally(responses)).SingleOrDefault();
    }
}
