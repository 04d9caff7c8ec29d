namespace FollowUp.Summaries;

/// <summary>How many chose one option, of the base of its question.</summary>
public sealed record OptionFigures(string Id, string Label, Share Share);
