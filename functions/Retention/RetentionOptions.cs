namespace FollowUp.Retention;

internal sealed record RetentionOptions
{
    public RetentionMode Mode { get; init; }

    /// <summary>Where the data is stored, as people are told.</summary>
    public string Region { get; init; } = "United Kingdom";
}
