using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>What the dates of a programme bring: rounds that open and close, and messages that fall due, as far as they can be known beforehand.</summary>
internal static class DeskCalendar
{
    /// <param name="to">The last day.</param>
    public static IEnumerable<DeskEvent> Between(Programme programme, IEnumerable<Round> rounds, DateOnly from, DateOnly to) => rounds
        .SelectMany(round => Events(programme, round))
        .Where(happens => happens.On >= from && happens.On <= to)
        .OrderBy(happens => happens.On);

    private static IEnumerable<DeskEvent> Events(Programme programme, Round round)
    {
        DeskEvent On(DateOnly day, string text) => new(day, text.With(programme.Name, round.Id), DeskAddress.Round(programme.Id, round.Id));

        var opens = LocalTime.DayOf(round.OpensOn, programme.TimeZone);
        return
        [
            On(opens, DeskTexts.Opens),
            .. round.Wave.RemindAfterDays.Select(days => On(opens.AddDays(days), DeskTexts.Reminders)),
            On(round.LastDay(programme.TimeZone), DeskTexts.Closes),
        ];
    }
}
