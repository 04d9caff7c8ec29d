namespace FollowUp.Alumni;

/// <summary>A roster row that was understood and may be kept.</summary>
internal sealed record RosterEntry
{
    public required EmailAddress Address { get; init; }

    public required string Name { get; init; }

    public required string Cohort { get; init; }

    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    public required DateOnly ConsentedOn { get; init; }

    /// <summary>The version of the wording that the person consented to.</summary>
    public required string ConsentWording { get; init; }

    /// <summary>How consent was given, such as "last day form".</summary>
    public required string ConsentMethod { get; init; }
}
