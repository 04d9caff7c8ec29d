namespace FollowUp.Summaries;

/// <summary>What an earlier evaluation says of one question.</summary>
public sealed record EarlierHeadline(string ShortText, string Label, Share Share);
