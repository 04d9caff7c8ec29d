using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// Headlines by one background fact, in counts to the nearest 5 (privacy rule 17): for all of its groups, or for none where one of
/// them, or everybody but one of them, has a small side.
/// </summary>
internal static class GroupDisclosure
{
    private const int RoundedTo = 5;

    /// <param name="questions">Those of which the headline is shown exactly.</param>
    public static IReadOnlyList<Breakdown> Of(
        IEnumerable<BackgroundFact> facts, IReadOnlyList<Question> questions, ResponseTally tally, DisclosureLimits limits) =>
        [.. facts
            .Where(fact => tally.Background.ContainsKey(fact.Id))
            .Select(fact => new Breakdown(fact.Id, fact.Label, [.. questions.Select(question => Of(question, fact.Id, tally, limits)).OfType<GroupedHeadline>()]))
            .Where(breakdown => breakdown.Headlines.Count > 0)];

    public static int Rounded(int people) => (people + (RoundedTo / 2)) / RoundedTo * RoundedTo;

    private static GroupedHeadline? Of(Question question, string fact, ResponseTally tally, DisclosureLimits limits)
    {
        var table = ChoiceTable.Of(question, tally.All.Question(question.Id), limits);
        if (table.Headline is not { } headline || table.Base < limits.FewestForGroups)
            return null;
        var all = new Sides(table.Count(headline), table.Base - table.Count(headline));
        var groups = tally.Background[fact].ToDictionary(group => group.Key, group => Sides.Of(table, headline, group.Value.Question(question.Id)));
        var unknown = groups.Values.Aggregate(all, (rest, group) => rest.Minus(group));
        return (unknown.IsEmpty ? groups.Values : groups.Values.Append(unknown)).All(group => AreLarge(group, limits) && AreLarge(all.Minus(group), limits))
            ? new(question.Id, question.ShortText, headline.Label, [.. groups.Select(group => new GroupFigures(group.Key, group.Value.AsShare()))])
            : null;
    }

    private static bool AreLarge(Sides sides, DisclosureLimits limits) => sides.In >= limits.SmallestSideOfGroup && sides.Out >= limits.SmallestSideOfGroup;

    /// <summary>How many are in the headline, and how many of those who count are not.</summary>
    private readonly record struct Sides(int In, int Out)
    {
        public bool IsEmpty => In == 0 && Out == 0;

        public static Sides Of(ChoiceTable table, GroupingCell headline, QuestionTally tally) =>
            headline.Options.Sum(tally.Chose) is var chose ? new(chose, table.BaseOf(tally) - chose) : default;

        public Sides Minus(Sides other) => new(In - other.In, Out - other.Out);

        public Share AsShare() => new(Rounded(In), Rounded(In + Out));
    }
}
