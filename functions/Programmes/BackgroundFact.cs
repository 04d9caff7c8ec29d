namespace FollowUp.Programmes;

/// <summary>A column of the roster that an answer carries until it is sealed, for breakdowns. The pages name it by its label.</summary>
public sealed record BackgroundFact(string Id, string Label);
