namespace FollowUp.Invitations;

/// <summary>A message as it is sent: the two bodies say the same.</summary>
internal sealed record Message(string Subject, string Html, string Text);
