namespace FollowUp.Programmes;

/// <summary>Those who finished a programme together, on a date.</summary>
public sealed record Cohort(string Id, DateOnly EndsOn);
