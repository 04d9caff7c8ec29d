namespace FollowUp.Programmes;

/// <summary>The rounds that are reported together; by default each round is one report of the same name.</summary>
public sealed record Report(string Id, string Title, IReadOnlyList<string> Rounds);
