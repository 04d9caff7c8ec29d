using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What the same people said in two rounds.</summary>
internal sealed record MatchedRounds(BegunRound Earlier, BegunRound Later, PairTally Pairs);
