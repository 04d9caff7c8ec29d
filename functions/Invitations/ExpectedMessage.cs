namespace FollowUp.Invitations;

/// <summary>A message that somebody is to get unless they answer before.</summary>
/// <param name="Number">1 for the invitation, 2 and 3 for the reminders.</param>
/// <param name="On">When it is due; the quota may hold it up.</param>
internal sealed record ExpectedMessage(int Number, DateTimeOffset On);
