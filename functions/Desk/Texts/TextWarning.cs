namespace FollowUp.Desk;

/// <summary>Words by which somebody could be recognised, or that say something of their health.</summary>
public sealed record TextWarning(TextWarningKind Kind, string Words);
