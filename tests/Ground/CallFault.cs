namespace FollowUp.Tests.Ground;

/// <summary>How a call fails.</summary>
/// <param name="IsCarriedOut">The service does what it is asked, and the caller does not learn of it.</param>
/// <param name="Status">What the caller is told; 0 is no answer at all.</param>
public sealed record CallFault(bool IsCarriedOut, int Status);
