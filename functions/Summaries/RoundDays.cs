using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>When answers to one round can be given, on the programme's calendar.</summary>
public sealed record RoundDays(string Round, string Label, DateOnly OpensOn, DateOnly LastDay)
{
    internal static RoundDays Of(Round round, TimeZoneInfo timeZone) =>
        new(round.Id, RoundName.Of(round).Label, LocalTime.DayOf(round.OpensOn, timeZone), round.LastDay(timeZone));
}
