namespace FollowUp.Programmes;

/// <summary>One part of the information sheet that people can read before they answer.</summary>
public sealed record InformationSection(string Title, string Text);
