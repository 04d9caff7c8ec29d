using System.Diagnostics;

namespace FollowUp.Shared.Telemetry;

/// <summary>What ran: a span says which function and whether it failed. No addresses of pages, no ids, nothing of anybody.</summary>
internal static class Spans
{
    /// <summary>Under which spans and measurements are exported.</summary>
    public const string Name = "FollowUp";

    public static ActivitySource Source { get; } = new(Name);
}
