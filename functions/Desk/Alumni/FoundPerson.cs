namespace FollowUp.Desk;

/// <summary>What the desk says of an address: whether somebody may be written to, and why. Never whether they were or have answered.</summary>
public sealed record FoundPerson
{
    /// <summary>Null where nobody on the roster has the address.</summary>
    public required string? Cohort { get; init; }

    /// <summary>As the roster has it; null where it is not known or no longer kept.</summary>
    public required string? Name { get; init; }

    public required bool HasStopped { get; init; }

    public required bool HasBounced { get; init; }

    /// <summary>On which basis the person could be written to, the oldest consent first.</summary>
    public required IReadOnlyList<BasisOnRecord> Bases { get; init; }
}
