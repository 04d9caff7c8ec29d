namespace FollowUp.Summaries;

/// <summary>How the same people's answers to one question moved.</summary>
/// <param name="Directions">With improved, the same and declined as if they were the options of the question.</param>
/// <param name="Better">What counts as better; null on an agreement scale, where each step does.</param>
public sealed record SharedMoves(SharedQuestion Directions, string? Better);
