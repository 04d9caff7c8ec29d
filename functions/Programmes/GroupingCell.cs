namespace FollowUp.Programmes;

internal sealed record GroupingCell(string Label, IReadOnlyList<string> Options);
