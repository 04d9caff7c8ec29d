namespace FollowUp.Alumni;

/// <summary>What became of a roster: the answer to its upload, and the only place where refused rows are named.</summary>
internal sealed record RosterOutcome(int Accepted, IReadOnlyList<RefusedRow> Refused, IReadOnlyList<string> IgnoredColumns);
