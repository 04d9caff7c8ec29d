namespace FollowUp.Alumni;

/// <summary>An address of somebody on the roster that mail came back from, for the team to ask for another.</summary>
internal sealed record BouncedAddress(string Address, string Status, DateOnly Date, string Cohort);
