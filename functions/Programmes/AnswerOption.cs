namespace FollowUp.Programmes;

/// <param name="StandsAlone">No other option can be chosen beside it ("none of these").</param>
public sealed record AnswerOption(string Id, string Label, bool StandsAlone = false);
