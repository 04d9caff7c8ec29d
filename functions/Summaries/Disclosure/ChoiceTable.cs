using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>The raw answers to a choice, pooled as its groupings declare. Too few without an answer to stand alone join all other answers.</summary>
internal sealed record ChoiceTable(Question Question, QuestionTally Tally, bool JoinsNoAnswer)
{
    private const string AllOther = "All other answers";

    public static ChoiceTable Of(Question question, QuestionTally tally, DisclosureLimits limits) =>
        new(question, tally, tally.Asked - tally.Answered is var silent && silent > 0 && silent < limits.SmallestCell);

    public int Base => BaseOf(Tally);

    /// <summary>The cell that the headline states, in the words of the coarsest grouping; null where the question has none.</summary>
    public GroupingCell? Headline => Question.Headline.Count == 0 ? null : Question.Groupings[^1].Cells.First(cell => !IsRest(cell));

    /// <summary>Those without an answer join nothing but all other answers, which only the coarsest grouping has.</summary>
    public IEnumerable<Grouping> Groupings => !JoinsNoAnswer ? Question.Groupings : Headline is null ? [] : Question.Groupings.TakeLast(1);

    /// <summary>The base among some of the people.</summary>
    public int BaseOf(QuestionTally tally) => JoinsNoAnswer ? tally.Asked : tally.Answered;

    public int Count(GroupingCell cell) => cell.Options.Sum(Tally.Chose) + (JoinsNoAnswer && IsRest(cell) ? Tally.Asked - Tally.Answered : 0);

    /// <summary>Whether its cells hold every answer: one to an option that only an older version had would be told by what is missing.</summary>
    public bool IsWhole(Grouping grouping) => grouping.Cells.Sum(Count) == Base;

    public SharedCell Cell(GroupingCell cell, SharedShare share)
    {
        var joined = JoinsNoAnswer && IsRest(cell);
        var isAllOther = cell.Options.Count > 1 && (joined || cell.Label.StartsWith(AllOther, StringComparison.OrdinalIgnoreCase));
        var label = isAllOther ? AllOther : cell.Label;
        return new(joined ? $"{label}, or no answer" : label, cell.Options, isAllOther ? Labels(cell) : [], joined, share);
    }

    private bool IsRest(GroupingCell cell) => !cell.Options.ToHashSet().SetEquals(Question.Headline);

    private List<string> Labels(GroupingCell cell) =>
        [.. Question.Options.Where(option => cell.Options.Contains(option.Id)).Select(option => option.Label)];
}
