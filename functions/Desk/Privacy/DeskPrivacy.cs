namespace FollowUp.Desk;

/// <summary>How a programme stands with what people were promised.</summary>
public sealed record DeskPrivacy
{
    public const int MostShown = 50;

    /// <summary>What the next 12 months delete, the soonest first; null before the first night.</summary>
    public required IReadOnlyList<DeskDeletion>? Forecast { get; init; }

    /// <summary>What should have been gone for two days.</summary>
    public required IReadOnlyList<DeskDeletion> Overdue { get; init; }

    /// <summary>Something is overdue, or no night has looked lately.</summary>
    public required bool IsAlarming { get; init; }

    /// <summary>When it was last deleted what had expired; null where never.</summary>
    public required DateTimeOffset? LastRunOn { get; init; }

    /// <summary>Those that have not ended.</summary>
    public required IReadOnlyList<DeskHold> Holds { get; init; }

    /// <summary>The most urgent first, closed ones last.</summary>
    public required IReadOnlyList<DeskRequest> Requests { get; init; }
}
