namespace FollowUp.Alumni;

/// <summary>One of a cohort who may be written to: contact, the facts that the programme keeps, and the consent behind it.</summary>
internal sealed record Alumnus
{
    /// <summary>128 random bits in hexadecimal; it says nothing about the person.</summary>
    public required string Id { get; init; }

    public required string Cohort { get; init; }

    public required string Email { get; init; }

    /// <summary>The HMACs of the addresses that the person had before: a stop by one of their messages still counts.</summary>
    public IReadOnlyList<string> FormerHashes { get; init; } = [];

    public required string Name { get; init; }

    /// <summary>The latest consent; null where people are written to on a basis that the programme declares.</summary>
    public required DateOnly? ConsentedOn { get; init; }

    /// <summary>By fact id; facts that the roster did not give are missing.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }
}
