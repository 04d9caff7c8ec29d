using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What a shared edition says on one closed question.</summary>
public sealed record SharedQuestion
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required string ShortText { get; init; }

    public required bool AllowsSeveral { get; init; }

    /// <summary>Why it has no figure; null where it has one.</summary>
    public string? Withheld { get; init; }

    /// <summary>Those of whom the cells are shares: who answered, or all who were asked where a cell counts those without an answer.</summary>
    public int? Base { get; init; }

    /// <summary>How many were asked and gave no answer; null where that is not told.</summary>
    public int? NoAnswer { get; init; }

    public IReadOnlyList<SharedCell> Cells { get; init; } = [];

    public SharedHeadline? Headline { get; init; }

    /// <summary>It has exact counts, and they are those of these answers.</summary>
    internal bool IsOf(QuestionTally tally) => Cells.Count > 0 && Cells.All(cell => cell.Share is { IsAtLeast: false } share
        && share.Count == cell.Options.Sum(tally.Chose) + (cell.HoldsNoAnswer ? tally.Asked - tally.Answered : 0));

    internal static SharedQuestion Without(Question question, string? reason) => new()
    {
        Id = question.Id,
        Text = question.Text,
        ShortText = question.ShortText,
        AllowsSeveral = question.Kind == QuestionKind.Several,
        Withheld = reason,
    };
}
