using System.Text.Json.Serialization;

namespace FollowUp.Local.Mailbox.Behaviours;

/// <summary>When sends are answered 429: by chance, or by a quota as the service's own is.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Throttle
{
    /// <summary>The share of sends that are refused whatever their number, 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>Sends in any 60 seconds; refused ones count. Null is no quota.</summary>
    public int? PerMinute { get; init; }

    /// <summary>Sends in any 60 minutes; refused ones count. Null is no quota.</summary>
    public int? PerHour { get; init; }

    public int RetryAfterSeconds { get; init; } = 30;
}
