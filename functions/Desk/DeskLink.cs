namespace FollowUp.Desk;

/// <summary>A way to another page of the desk.</summary>
public sealed record DeskLink(string Text, string Address);
