namespace FollowUp.Retention;

/// <summary>A synthetic person on the roster, whose name or address has words in it that nobody else's has.</summary>
internal sealed record Canary
{
    public string Programme { get; init; } = "";

    public string Cohort { get; init; } = "";

    public string Marker { get; init; } = "";

    public bool IsComplete => Programme.Length > 0 && Cohort.Length > 0 && Marker.Length > 0;
}
