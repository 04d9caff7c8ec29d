namespace FollowUp.Desk;

/// <summary>How many of a cohort can expect the same of a day.</summary>
/// <param name="Round">Null where none of the cohort's is open that day.</param>
public sealed record ExpectedGroup(string Cohort, string? Round, string Prospect, int People);
