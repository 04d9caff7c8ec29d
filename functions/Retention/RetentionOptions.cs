namespace FollowUp.Retention;

internal sealed record RetentionOptions
{
    public RetentionMode Mode { get; init; }

    /// <summary>How long the longest backup of storage is kept: so long, and a week more, it can bring somebody back who was erased.</summary>
    public int BackupDays { get; init; } = 35;

    /// <summary>Synthetic people that a nightly scan looks for once their contact details should be gone.</summary>
    public IReadOnlyList<Canary> Canaries { get; init; } = [];

    public bool AreCanariesComplete => Canaries.All(canary => canary.IsComplete);

    /// <summary>Where the data is stored, as people are told.</summary>
    public string Region { get; init; } = "United Kingdom";
}
