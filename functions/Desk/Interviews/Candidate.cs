namespace FollowUp.Desk;

/// <summary>Somebody who could be interviewed, without how to reach them.</summary>
/// <param name="Key">Stands for their address, and says nothing.</param>
/// <param name="Region">Null where they did not say.</param>
/// <param name="Cohort">Null where they did not say.</param>
public sealed record Candidate(string Key, InterviewKind Kind, string? Region, string? Cohort);
