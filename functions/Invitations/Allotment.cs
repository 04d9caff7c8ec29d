namespace FollowUp.Invitations;

/// <summary>The steps that may be taken now, and when their share of the budget was taken.</summary>
/// <param name="Reading">Fails where the backlog of a programme could not be read: to be awaited when the others have had their turn.</param>
internal sealed record Allotment(IReadOnlyList<DueStep> Steps, DateTimeOffset TakenOn, Task Reading);
