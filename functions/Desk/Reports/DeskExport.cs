namespace FollowUp.Desk;

/// <summary>Rows of answers that researchers took away.</summary>
/// <param name="Id">The random name that its files lie under.</param>
public sealed record DeskExport(string Id, DateOnly MadeOn, DateOnly DeletedOn, IReadOnlyList<string> Files);
