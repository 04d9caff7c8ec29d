using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>A round whose answers stand under pseudonyms, and how far it has come.</summary>
internal sealed record UnsealedRound(BegunRound Begun, RoundState State);
