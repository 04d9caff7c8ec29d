using FollowUp.Retention;

namespace FollowUp.Desk;

/// <summary>What somebody asked about their data, without who.</summary>
/// <param name="State">One of "open", "paused", "link sent", "in force", "under way", "closed".</param>
public sealed record DeskRequest(string Id, string Kind, DateOnly DueOn, string State)
{
    public bool CanBeClosed => State is not ("closed" or "under way");

    internal static DeskRequest Of(RequestOverview overview) => new(overview.Request, overview.Kind, overview.DueOn, overview.State);
}
