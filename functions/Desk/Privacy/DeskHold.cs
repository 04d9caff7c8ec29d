using FollowUp.Retention;

namespace FollowUp.Desk;

/// <summary>What must not be deleted yet, and why.</summary>
public sealed record DeskHold(string Id, string Scope, string Reason, string Owner, DateTimeOffset EndsOn)
{
    internal static DeskHold Of(Hold hold) => new(hold.Id, hold.Scope.Split('~')[^1], hold.Reason, hold.Owner, hold.EndsOn);
}
