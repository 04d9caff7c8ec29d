using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>The rounds whose backlog is worth a look: those that have begun, within their send window, until shortly after their close, unless the team has them pause.</summary>
internal sealed class OpenRounds(RoundTable rounds, BegunRounds begunRounds, PauseTable pauses)
{
    /// <summary>Steps that were under way at the close are still brought to their end.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<BegunRound>> InAsync(string programme, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = new List<BegunRound>();
        var paused = await pauses.InAsync(programme, cancellationToken);
        foreach (var round in (await rounds.AllAsync(programme, cancellationToken)).Keys.Where(round => !paused.Hold(round)))
        {
            if (await begunRounds.FindAsync(programme, round, cancellationToken) is { } begun && IsSendTime(begun, now))
                open.Add(begun);
        }
        return open;
    }

    private static bool IsSendTime(BegunRound begun, DateTimeOffset now) =>
        now < begun.Round.ClosesOn + Afterwards && begun.Programme.SendWindow.Contains(now, begun.Programme.TimeZone);
}
