using FollowUp.Desk;

namespace FollowUp.Tests.Desk.Interviews;

public sealed class PurposiveDrawTests
{
    private static readonly string[] Regions = ["North", "South", "East", "West"];

    private static readonly Candidate[] People =
    [
        .. Enumerable.Range(0, 40).Select(person => new Candidate(
            $"p{person}", person % 3 == 0 ? InterviewKind.MixedOrLimited : InterviewKind.MostlyPositive, Regions[person % 4], person % 2 == 0 ? "2018-19" : "2019-20")),
    ];

    [Fact]
    public void Takes_so_many_of_each_kind_and_at_most_one_from_a_region()
    {
        var sample = Draw(People, "seed", (InterviewKind.MostlyPositive, 2), (InterviewKind.MixedOrLimited, 2));

        Assert.Equal([2, 2], sample.Kinds.Select(kind => kind.Drawn));
        Assert.Equal(Regions.Order(), sample.Drawn.Select(person => person.Region).Order());
    }

    [Fact]
    public void Spreads_over_cohorts()
    {
        var people = People.Select(person => person with { Region = null });

        var cohorts = Draw(people, "seed", (InterviewKind.MostlyPositive, 6)).Drawn.CountBy(person => person.Cohort ?? "");

        Assert.Equal([3, 3], cohorts.Select(cohort => cohort.Value));
    }

    [Fact]
    public void Gives_the_same_for_the_same_seed_in_whatever_order_people_come()
    {
        var once = Draw(People, "seed", (InterviewKind.MostlyPositive, 3));

        Assert.Equal(once.Drawn, Draw(People.Reverse(), "seed", (InterviewKind.MostlyPositive, 3)).Drawn);
        Assert.Contains(Enumerable.Range(0, 10), other => !Draw(People, $"{other}", (InterviewKind.MostlyPositive, 3)).Drawn.SequenceEqual(once.Drawn));
    }

    [Fact]
    public void Says_which_kind_is_short()
    {
        var sample = Draw(People, "seed", (InterviewKind.MostlyPositive, 2), (InterviewKind.Nominated, 1), (InterviewKind.MixedOrLimited, 3));

        Assert.Equal(4, sample.Drawn.Count);
        Assert.Contains(new KindDrawn(InterviewKind.Nominated, 1, 0), sample.Kinds);
        Assert.Equal(1, sample.Kinds.Where(kind => kind.Kind != InterviewKind.Nominated).Sum(kind => kind.Wanted - kind.Drawn));
    }

    [Fact]
    public void Is_not_short_where_somebody_of_another_kind_could_make_room()
    {
        Candidate[] people = [new("a", InterviewKind.MostlyPositive, "North", null), new("b", InterviewKind.MostlyPositive, "South", null), new("c", InterviewKind.MixedOrLimited, "South", null)];

        Assert.All(Enumerable.Range(0, 20), seed =>
            Assert.Equal(2, Draw(people, $"{seed}", (InterviewKind.MixedOrLimited, 1), (InterviewKind.MostlyPositive, 1)).Drawn.Count));
    }

    private static DrawnSample Draw(IEnumerable<Candidate> people, string seed, params (InterviewKind Kind, int People)[] wanted) =>
        PurposiveDraw.Of(people, wanted.ToDictionary(quota => quota.Kind, quota => quota.People), seed);
}
