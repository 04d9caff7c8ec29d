using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>When answers could be given, and the day on which they were counted, on the programme's calendar.</summary>
public sealed record Fieldwork(DateOnly OpensOn, DateOnly LastDay, DateOnly AsOf, bool IsClosed)
{
    internal static Fieldwork Of(IReadOnlyCollection<Round> rounds, TimeZoneInfo timeZone, DateTimeOffset now)
    {
        var closesOn = rounds.Max(round => round.ClosesOn);
        return new(
            Day(rounds.Min(round => round.OpensOn), timeZone),
            Day(closesOn.AddTicks(-1), timeZone),
            Day(now, timeZone),
            now >= closesOn);
    }

    private static DateOnly Day(DateTimeOffset instant, TimeZoneInfo timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, timeZone).DateTime);
}
