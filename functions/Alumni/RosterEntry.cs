namespace FollowUp.Alumni;

/// <summary>A roster row that was understood and may be kept.</summary>
internal sealed record RosterEntry
{
    public required EmailAddress Address { get; init; }

    /// <summary>The address that the person had until now; null where nothing is corrected.</summary>
    public EmailAddress? Replaces { get; init; }

    public required string Name { get; init; }

    public required string Cohort { get; init; }

    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>Null where the programme declares another basis, and where a corrected address leaves the consent as it is recorded.</summary>
    public required ConsentEvidence? Consent { get; init; }
}
