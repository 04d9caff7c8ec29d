namespace FollowUp.Summaries;

/// <summary>A part of a bar, in parts of the width.</summary>
/// <param name="Tone">What it is coloured by, as in the report's page.</param>
/// <param name="Text">What stands in it, where there is room.</param>
public sealed record ChartSegment(double From, double Length, string Tone, string? Text);
