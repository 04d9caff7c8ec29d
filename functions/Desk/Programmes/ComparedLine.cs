namespace FollowUp.Desk;

/// <summary>A line of two texts that are compared.</summary>
/// <param name="Before">Its number in the first text; null where it was added.</param>
/// <param name="After">Its number in the second; null where it was removed.</param>
public sealed record ComparedLine(LineFate Fate, int? Before, int? After, string Text);
