namespace FollowUp.Summaries;

/// <summary>How far the releases of a report have come: the newest of which the content is frozen, and the newest of which every file is there. 0 is none.</summary>
internal sealed record ReleaseProgress(int Frozen, int Released);
