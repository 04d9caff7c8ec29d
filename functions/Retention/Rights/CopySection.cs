namespace FollowUp.Retention;

/// <summary>One thing that is held about a person.</summary>
/// <param name="Data">What it is.</param>
/// <param name="About">Of which round it is; empty where it is of none.</param>
public sealed record CopySection(string Data, string About, string Purpose, string KeptUntil, IReadOnlyList<CopyLine> Lines);
