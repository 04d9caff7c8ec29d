using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

/// <summary>Questions with options a, b, c ... and raw tables of answers to them.</summary>
internal static class Tables
{
    /// <summary>Grouped as each option for itself, and as the headline against all other answers.</summary>
    public static Question Choice(int options, string headline = "a", bool isRequired = true) => new()
    {
        Id = "q",
        Text = "Question",
        ShortText = "Question",
        Kind = QuestionKind.Choice,
        IsRequired = isRequired,
        Options = [.. Ids(options).Select(id => new AnswerOption(id, $"Answer {id}"))],
        Groupings = [new([.. Ids(options).Select(id => Cell(id))]), new([Cell(headline), Cell([.. Ids(options).Where(id => id != headline)])])],
        Headline = [headline],
    };

    /// <summary>From a, the best, to e, grouped as an agreement scale is.</summary>
    public static Question Scale { get; } = Choice(5) with
    {
        Groupings = [new([.. Ids(5).Select(id => Cell(id))]), new([Cell("a", "b"), Cell("c"), Cell("d", "e")]), new([Cell("a", "b"), Cell("c", "d", "e")])],
        Headline = ["a", "b"],
    };

    public static Question Several(int options) => Choice(options, isRequired: false) with { Kind = QuestionKind.Several, Groupings = [], Headline = [] };

    public static IEnumerable<string> Ids(int options) => Enumerable.Range(0, options).Select(option => ((char)('a' + option)).ToString());

    public static QuestionTally Tally(int[] counts, int noAnswer = 0) =>
        new(counts.Sum() + noAnswer, counts.Sum(), Ids(counts.Length).Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second));

    /// <summary>The counts of the cells that are shown, in their order.</summary>
    public static IEnumerable<int> Counts(SharedQuestion shown) => shown.Cells.Select(cell => cell.Share?.Count ?? -1);

    private static GroupingCell Cell(params string[] ids) => new(ids.Length == 1 ? $"Answer {ids[0]}" : "All other answers", ids);
}
