using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>What the team's first page says of one programme.</summary>
internal sealed record ProgrammeWeek(ProgrammeOverview Overview, IReadOnlyList<DeskEvent> Urgent, IReadOnlyList<DeskEvent> Past, IReadOnlyList<DeskEvent> Next)
{
    private const int Days = 7;

    public static ProgrammeWeek Of(
        ProgrammeVersion current, IReadOnlyList<(Round Round, RoundState? State)> rounds, IReadOnlyList<DeskEvent> urgent, DateTimeOffset now)
    {
        var (programme, today) = (current.Programme, LocalTime.DayOf(now, current.Programme.TimeZone));
        var dated = rounds.Select(one => one.Round).ToList();
        return new(
            ProgrammeOverview.Of(current, rounds, now),
            urgent,
            [.. DeskCalendar.Between(programme, dated, today.AddDays(-Days), today)],
            [.. DeskCalendar.Between(programme, dated, today.AddDays(1), today.AddDays(Days))]);
    }
}
