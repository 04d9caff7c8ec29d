using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>
/// How long the people of a cohort may be written to and their contact details kept: until 90 days after the close of the
/// cohort's last planned round, and never longer than 42 months after its end.
/// </summary>
internal static class ContactWindow
{
    private const int DaysAfterLastRound = 90;
    private const int MonthsAfterEnd = 42;

    /// <summary>From this instant on the contact details are expired.</summary>
    public static DateTimeOffset EndsOn(Programme programme, Cohort cohort)
    {
        var latest = LocalTime.StartOf(cohort.EndsOn.AddMonths(MonthsAfterEnd), programme.TimeZone);
        var rounds = programme.Rounds.Where(round => round.Cohorts.Contains(cohort.Id)).Select(round => round.ClosesOn.AddDays(DaysAfterLastRound)).ToList();
        return rounds.Count > 0 && rounds.Max() < latest ? rounds.Max() : latest;
    }

    public static bool HasEnded(Programme programme, Cohort cohort, DateTimeOffset now) => now >= EndsOn(programme, cohort);
}
