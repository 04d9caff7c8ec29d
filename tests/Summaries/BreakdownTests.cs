using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class BreakdownTests
{
    private static readonly Question Impact = Sample.Questionnaire.Questions.Single(question => question.Id == "leadership_impact");

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void A_group_is_shown_from_10_answers_on(int people, bool isShown)
    {
        var headline = Headline(("north", people), ("south", 10), ("west", 9), ("east", 9));

        Assert.Equal(isShown, headline?.Groups.Single(group => group.Group == "north").Share is not null);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void No_group_is_shown_where_those_not_shown_could_be_told_from_the_whole(int rest, bool isShown) =>
        Assert.Equal(isShown, Headline([("north", 12), ("south", 12), .. Enumerable.Range(0, rest).Select(person => ($"place {person}", 1))]) is not null);

    [Fact]
    public void All_groups_are_shown_where_nobody_is_left()
    {
        var headline = Headline(("north", 12), ("south", 10));

        Assert.Equal([12, 10], headline?.Groups.Select(group => group.Share?.Base ?? 0));
    }

    [Fact]
    public void People_without_the_fact_are_among_those_not_shown()
    {
        var responses = People("north", 12).Concat(People(place: null, 4));

        Assert.Empty(Of(responses).Headlines);
    }

    [Fact]
    public void A_group_states_the_share_of_the_headline()
    {
        var north = Headline(("north", 12), ("south", 10))?.Groups[0];

        Assert.Equal(new GroupFigures("north", new Share(6, 12)), north);
    }

    [Fact]
    public void Questions_without_a_headline_have_none() =>
        Assert.DoesNotContain(Of(People("north", 12)).Headlines, headline => headline.Question is "barriers" or "may_quote");

    [Fact]
    public void Sealed_answers_have_none()
    {
        var tally = Sample.Tally(People(place: null, 26));

        Assert.Empty(Breakdown.Of(Sample.Questionnaire, Sample.Programme.BackgroundFacts, tally));
    }

    private static GroupedHeadline? Headline(params (string Place, int People)[] groups) =>
        Of(groups.SelectMany(group => People(group.Place, group.People))).Headlines.SingleOrDefault(headline => headline.Question == Impact.Id);

    private static Breakdown Of(IEnumerable<Response> responses) =>
        Breakdown.Of(Sample.Questionnaire, Sample.Programme.BackgroundFacts, Sample.Tally(responses)).Single(breakdown => breakdown.Fact == "sector");

    /// <summary>Every other one of them reports a lasting impact.</summary>
    private static IEnumerable<Response> People(string? place, int people) => Enumerable.Range(0, people).Select(person => new Response(
        new Dictionary<string, string> { [Impact.Id] = person % 2 == 0 ? "lasting" : "modest" },
        place is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["sector"] = place }));
}
