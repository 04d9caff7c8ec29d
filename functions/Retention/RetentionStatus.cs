namespace FollowUp.Retention;

/// <summary>What the desk says of a programme's retention.</summary>
internal sealed record RetentionStatus
{
    public required DeletionForecast? Forecast { get; init; }

    public required SweepOutcome? LastRun { get; init; }

    /// <summary>What should have been gone for two days.</summary>
    public required IReadOnlyList<ForecastLine> Overdue { get; init; }

    public required IReadOnlyList<Hold> Holds { get; init; }

    /// <summary>Null before the first night.</summary>
    public required StoreScan? Scan { get; init; }

    /// <summary>Something is overdue or not declared, or no sweep has finished lately.</summary>
    public required bool IsAlarming { get; init; }
}
