namespace FollowUp.Programmes;

/// <summary>One way to pool the options of a question into cells; every option stands in exactly one.</summary>
public sealed record Grouping(IReadOnlyList<GroupingCell> Cells);
