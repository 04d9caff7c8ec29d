namespace FollowUp.Retention;

/// <summary>Whether a sweep may delete so much of one kind of data: what was announced, and a little more for all its scopes together.</summary>
internal sealed class Allowance(IExpiringData data, SweepOrder order, DateTimeOffset now)
{
    private readonly HashSet<string> taken = [];
    private Unannounced? unannounced;

    /// <summary>Asking again for the same scope takes nothing more.</summary>
    public async Task<bool> TryTakeAsync(string scope, int expired, CancellationToken cancellationToken)
    {
        var announced = order.Announced?.Announced(data.Rule, scope, now) ?? 0;
        if (!data.IsAnnounced || expired <= announced || taken.Contains(scope))
            return true;
        unannounced ??= Unannounced.Of(await RowsAsync(cancellationToken));
        if (unannounced.After(expired, announced) is not { } left)
            return false;
        unannounced = left;
        return taken.Add(scope);
    }

    private async Task<int> RowsAsync(CancellationToken cancellationToken)
    {
        var rows = 0;
        foreach (var expiry in data.Expiries(order.History))
            rows += await data.CountAsync(expiry.Scope, DateTimeOffset.MaxValue, cancellationToken);
        return rows;
    }
}
