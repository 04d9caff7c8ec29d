using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// What everybody may know of a choice (privacy rules 13 to 16): near unanimity is told as a bound that its whole range shares; otherwise
/// the finest declared grouping is shown that has no small cell; otherwise nothing.
/// </summary>
internal static class ChoiceDisclosure
{
    public static SharedQuestion Of(Question question, QuestionTally tally, int invited, DisclosureLimits limits)
    {
        if (tally.Answered < limits.FewestAnswers)
            return SharedQuestion.Without(question, Withheld.TooFew(limits));
        if (question.Groupings.Count == 0)
            return SharedQuestion.Without(question, Withheld.Ungrouped);
        var table = ChoiceTable.Of(question, tally, limits);
        if (table.Headline is { } headline && table.Base - table.Count(headline) < limits.SmallestCell)
            return AtLeast(table, headline, invited, limits);
        return table.Groupings.FirstOrDefault(grouping => table.IsWhole(grouping) && grouping.Cells.All(cell => table.Count(cell) >= limits.SmallestCell)) is { } grouping
            ? Exact(table, grouping, invited, limits)
            : SharedQuestion.Without(question, Withheld.Protected);
    }

    /// <summary>Whoever gave no answer is no other case than whoever gave another one: both print the same.</summary>
    private static SharedQuestion AtLeast(ChoiceTable table, GroupingCell headline, int invited, DisclosureLimits limits)
    {
        var share = SharedShare.AtLeast(table.Base - (limits.SmallestCell - 1), table.Base);
        return Figures(table, limits) with
        {
            NoAnswer = Silent(table) < limits.SmallestCell ? null : Silent(table),
            Cells = [table.Cell(headline, share)],
            Headline = new(headline.Label, share, Range(table, share, share.Base, invited, limits)),
        };
    }

    private static SharedQuestion Exact(ChoiceTable table, Grouping grouping, int invited, DisclosureLimits limits) => Figures(table, limits) with
    {
        NoAnswer = table.JoinsNoAnswer ? null : Silent(table),
        Cells = [.. grouping.Cells.Select(cell => table.Cell(cell, SharedShare.Exact(table.Count(cell), table.Base, limits)))],
        Headline = table.Headline is { } headline ? ExactHeadline(table, headline, invited, limits) : null,
    };

    private static SharedHeadline ExactHeadline(ChoiceTable table, GroupingCell headline, int invited, DisclosureLimits limits)
    {
        var share = SharedShare.Exact(table.Count(headline), table.Base, limits);
        return new(headline.Label, share, table.JoinsNoAnswer ? null : Range(table, share, share.Count, invited, limits));
    }

    private static SharedQuestion Figures(ChoiceTable table, DisclosureLimits limits) =>
        SharedQuestion.Without(table.Question, reason: null) with { Base = table.Base };

    private static int Silent(ChoiceTable table) => table.Tally.Asked - table.Tally.Answered;

    /// <summary>Null for a routed question: most of those who said nothing to it were never asked.</summary>
    private static SilentRange? Range(ChoiceTable table, SharedShare share, int most, int invited, DisclosureLimits limits) =>
        table.Question.ShowIf is not null
        || share.Base < limits.FewestForPercentages
        || SilentRange.Of(new(share.Count, share.Base), invited) is not { } lowest
        || SilentRange.Of(new(most, share.Base), invited) is not { } highest
            ? null
            : lowest with { HighestPercent = highest.HighestPercent };
}
