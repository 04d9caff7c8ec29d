namespace FollowUp.Programmes;

/// <param name="StandsAlone">No other option can be chosen beside it ("none of these").</param>
/// <param name="TakesText">Whoever chooses it can say in a few words what they mean ("other").</param>
public sealed record AnswerOption(string Id, string Label, bool StandsAlone = false, bool TakesText = false);
