namespace FollowUp.Invitations;

/// <summary>The steps that may be taken now, and when their share of the budget was taken.</summary>
internal sealed record Allotment(IReadOnlyList<DueStep> Steps, DateTimeOffset TakenOn);
