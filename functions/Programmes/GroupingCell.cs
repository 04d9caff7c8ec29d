namespace FollowUp.Programmes;

public sealed record GroupingCell(string Label, IReadOnlyList<string> Options);
