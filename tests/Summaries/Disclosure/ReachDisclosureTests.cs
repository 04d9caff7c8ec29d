using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class ReachDisclosureTests
{
    [Theory]
    [InlineData(9, 40, false)]
    [InlineData(10, 40, true)]
    [InlineData(30, 40, true)]
    [InlineData(31, 40, false)]
    public void Groups_are_told_where_10_answered_and_10_did_not_in_each_and_in_the_rest(int answered, int people, bool isTold)
    {
        Assert.Equal(isTold, Of(("north", answered, people), ("south", 20, 40), ("west", 20, 40)) is not null);
        Assert.Equal(isTold, Of(("north", 20, 40), ("south", answered, people)) is not null);
    }

    [Fact]
    public void Answers_of_people_whom_the_roster_does_not_know_hide_all_groups() => Assert.Null(Of(more: 1, ("north", 20, 40), ("south", 20, 40)));

    [Fact]
    public void Without_the_roster_there_is_nothing_to_tell() =>
        Assert.Null(ReachDisclosure.Of(new("place", "Place"), Answers(0, ("north", 20, 40), ("south", 20, 40)) with { Roster = null }, DisclosureLimits.Lowest));

    private static Reach? Of(params (string Place, int Answered, int OnRoster)[] groups) => Of(0, groups);

    private static Reach? Of(int more, params (string Place, int Answered, int OnRoster)[] groups) =>
        ReachDisclosure.Of(new("place", "Place"), Answers(more, groups), DisclosureLimits.Lowest);

    private static SharedAnswers Answers(int more, params (string Place, int Answered, int OnRoster)[] groups) => SharedAnswers.Of(ResponseTally.None with
    {
        All = People(groups.Sum(group => group.Answered) + more),
        Background = new Dictionary<string, IReadOnlyDictionary<string, GroupTally>> { ["place"] = groups.ToDictionary(group => group.Place, group => People(group.Answered)) },
    }) with
    {
        Roster = new(200, 200, new Dictionary<string, int>(), new Dictionary<string, IReadOnlyDictionary<string, int>>
        {
            ["place"] = groups.ToDictionary(group => group.Place, group => group.OnRoster),
        }),
    };

    private static GroupTally People(int people) => new(people, new Dictionary<string, QuestionTally>());
}
