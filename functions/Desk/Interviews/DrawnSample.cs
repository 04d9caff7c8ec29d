namespace FollowUp.Desk;

/// <summary>Who was drawn, and how many of each kind that came to.</summary>
public sealed record DrawnSample(string Seed, IReadOnlyList<Candidate> Drawn, IReadOnlyList<KindDrawn> Kinds);
