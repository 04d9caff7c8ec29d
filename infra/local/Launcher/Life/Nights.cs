namespace FollowUp.Local.Launcher.Life;

/// <summary>Lets time pass, and is there in every night in which something is forgotten.</summary>
internal sealed class Nights(DeskClient desk, KeyWatch keys, Story story)
{
    /// <summary>When EnforceRetention runs, by settings.json.</summary>
    private static readonly TimeSpan Hour = new(2, 30, 0);

    /// <summary>Short enough that a forecast announces a week before what is kept for 42 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>What is never all gone: that old entries of the ledger go is written into it.</summary>
    private const string Endless = "ledger";

    private readonly LedgerNews ledger = new(desk);

    public async Task PassUntilAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) is { } night && night < until)
            await SpendAsync(night, cancellationToken);
        await SpendAsync(until, cancellationToken);
    }

    /// <summary>Until nothing more is announced to be deleted.</summary>
    public async Task PassAllAsync(CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) is { } night && (await ForecastAsync(cancellationToken)).Any(line => line.Rule != Endless))
            await SpendAsync(night, cancellationToken);
    }

    /// <summary>What has gone since it was told last.</summary>
    public async Task TellAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        foreach (var sentence in await keys.ReadAsync(cancellationToken))
            story.Tell(moment, sentence);
        foreach (var sentence in await ledger.ReadAsync(cancellationToken))
            story.Tell(moment, sentence);
    }

    private static DateTimeOffset NightAfter(DateTimeOffset instant) =>
        new DateTimeOffset(instant.UtcDateTime.Date, TimeSpan.Zero) + Hour is var night && night >= instant ? night : night.AddDays(1);

    /// <summary>When the next thing expires, and at the latest in a month.</summary>
    private async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        var now = await desk.NowAsync(cancellationToken);
        var announced = await ForecastAsync(cancellationToken);
        return announced.Where(line => line.ExpiresOn > now).Select(line => NightAfter(line.ExpiresOn)).Append(NightAfter(now + Longest)).Min();
    }

    private async Task<IReadOnlyList<Line>> ForecastAsync(CancellationToken cancellationToken) =>
        (await desk.ReadAsync<Status>($"desk/api/programmes/{PeerSample.Programme}/retention", cancellationToken)).Forecast?.Lines ?? [];

    private async Task SpendAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await desk.MoveToAsync(moment, cancellationToken);
        await TellAsync(moment, cancellationToken);
    }

    private sealed record Status(Announced? Forecast);

    private sealed record Announced(IReadOnlyList<Line> Lines);

    private sealed record Line(string Rule, string Scope, DateTimeOffset ExpiresOn, int Count);
}
