using FollowUp.Responses;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries.Closing;

public sealed class KeptBackgroundTests
{
    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    public void A_groups_table_is_kept_from_10_answers_on(int people, int kept) =>
        Assert.Equal(kept, Answered(Kept(("north", people), ("south", 20), ("west", 9), ("east", 9)), "north"));

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 12)]
    public void No_table_is_kept_where_a_small_rest_could_be_told_from_the_whole(int rest, int kept)
    {
        var groups = Kept([("north", 12), .. Enumerable.Range(0, rest).Select(person => ($"place {person}", 1))]);

        Assert.Equal(kept, Answered(groups, "north"));
        Assert.Equal(0, Answered(groups, "place 0"));
    }

    [Fact]
    public void Every_group_keeps_its_name_so_that_the_report_can_say_that_there_are_too_few() =>
        Assert.Equal(["north", "south"], Kept(("north", 1), ("south", 2)).Keys);

    private static int Answered(IReadOnlyDictionary<string, GroupTally> groups, string group) => groups[group].Question("leadership_impact").Answered;

    private static IReadOnlyDictionary<string, GroupTally> Kept(params (string Sector, int People)[] groups)
    {
        var responses = groups.SelectMany(group => Enumerable.Repeat(
            new Response(new Dictionary<string, string> { ["leadership_impact"] = "lasting" }, new Dictionary<string, string> { ["sector"] = group.Sector }),
            group.People));
        return KeptBackground.Of(Sample.Questionnaire, Sample.Tally(responses))["sector"];
    }
}
