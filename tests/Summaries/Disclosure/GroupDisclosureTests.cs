using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class GroupDisclosureTests
{
    private static readonly Question Question = Tables.Choice(2);

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void Groups_are_shown_from_a_base_of_60_on(int answers, bool isShown) =>
        Assert.Equal(isShown, Of(("north", 15, 15), ("south", answers - 45, 15)).Any());

    [Theory]
    [InlineData(9, 20)]
    [InlineData(20, 9)]
    public void No_group_is_shown_where_one_has_fewer_than_10_on_a_side(int chose, int didNot) =>
        Assert.Empty(Of(("north", chose, didNot), ("south", 20, 20), ("west", 20, 20)));

    [Fact]
    public void A_single_group_is_not_shown_because_nobody_is_left() => Assert.Empty(Of(("north", 40, 40)));

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void People_of_no_known_group_count_as_one(int people, bool isShown)
    {
        var groups = Groups(("north", 20, 20), ("south", 20, 20));

        Assert.Equal(isShown, Of(Tables.Tally([40 + people, 40 + people]), groups).Any());
    }

    [Fact]
    public void A_group_of_which_no_table_was_kept_hides_the_others() =>
        Assert.Empty(Of(Tables.Tally([60, 60]), Groups(("north", 20, 20), ("south", 20, 20), ("west", 0, 0))));

    [Fact]
    public void Counts_are_rounded_to_5_and_percentages_follow_from_them()
    {
        var north = Of(("north", 13, 19), ("south", 20, 20))[0].Headlines[0].Groups[0];

        Assert.Equal(new GroupFigures("north", new Share(15, 30)), north);
        Assert.Equal(50, north.Share?.Percent);
    }

    private static IReadOnlyList<Breakdown> Of(params (string Group, int Chose, int DidNot)[] groups) =>
        Of(Tables.Tally([groups.Sum(group => group.Chose), groups.Sum(group => group.DidNot)]), Groups(groups));

    private static IReadOnlyList<Breakdown> Of(QuestionTally all, Dictionary<string, GroupTally> groups) => GroupDisclosure.Of(
        [new("place", "Place")],
        [Question],
        ResponseTally.None with
        {
            All = Group(all),
            Background = new Dictionary<string, IReadOnlyDictionary<string, GroupTally>> { ["place"] = groups },
        },
        DisclosureLimits.Lowest);

    private static Dictionary<string, GroupTally> Groups(params (string Group, int Chose, int DidNot)[] groups) =>
        groups.ToDictionary(group => group.Group, group => Group(Tables.Tally([group.Chose, group.DidNot])));

    private static GroupTally Group(QuestionTally tally) => new(tally.Asked, new Dictionary<string, QuestionTally> { [Question.Id] = tally });
}
