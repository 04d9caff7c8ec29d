using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>When answers to a report's rounds can be given, on the programme's calendar, and whether the last of them has closed.</summary>
public sealed record Fieldwork(DateOnly OpensOn, DateOnly LastDay, bool IsClosed)
{
    private const int DaysToRelease = 14;

    /// <summary>The same, round by round in the order in which they open; empty where there is one.</summary>
    public IReadOnlyList<RoundDays> Rounds { get; init; } = [];

    /// <summary>When the shared edition is released, unless somebody has had it released before.</summary>
    internal DateTimeOffset ReleasesOn(TimeZoneInfo timeZone) => LocalTime.StartOf(LastDay.AddDays(1 + DaysToRelease), timeZone);

    internal static Fieldwork Of(IReadOnlyCollection<Round> rounds, TimeZoneInfo timeZone, DateTimeOffset now)
    {
        var last = rounds.MaxBy(round => round.ClosesOn) ?? throw new ArgumentException("A report has at least one round.", nameof(rounds));
        return new(
            LocalTime.DayOf(rounds.Min(round => round.OpensOn), timeZone),
            last.LastDay(timeZone),
            now >= last.ClosesOn)
        {
            Rounds = rounds.Count > 1 ? [.. rounds.OrderBy(round => round.OpensOn).Select(round => RoundDays.Of(round, timeZone))] : [],
        };
    }
}
