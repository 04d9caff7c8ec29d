namespace FollowUp.Summaries;

/// <summary>People on their way to an answer, over a whole report. What is null is not known; how many answered is the tally's to say.</summary>
public sealed record Funnel(int? OnRoster, int? MayBeWrittenTo, int Invited, int? Delivered)
{
    /// <summary>The same, round by round; empty where there is one.</summary>
    public IReadOnlyList<RoundFunnel> Rounds { get; init; } = [];

    /// <summary>How many got their invitation is known once no more can bounce.</summary>
    internal Funnel With(RosterFrame? roster, bool isClosed) => roster is null
        ? this
        : this with
        {
            OnRoster = roster.OnRoster,
            MayBeWrittenTo = roster.MayBeWrittenTo,
            Delivered = isClosed ? Math.Max(0, Invited - roster.Bounced.Values.Sum()) : null,
            Rounds = isClosed ? [.. Rounds.Select(round => round.With(roster.Bounced.GetValueOrDefault(round.Round)))] : Rounds,
        };
}
