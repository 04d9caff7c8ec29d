using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>
/// How long the people of a cohort may be written to and their contact details kept: usually until 90 days after the close
/// of the cohort's last planned round, and never longer than 42 months after its end.
/// </summary>
internal static class ContactWindow
{
    /// <summary>From this instant on the contact details are expired.</summary>
    public static DateTimeOffset EndsOn(Programme programme, Cohort cohort) => EndsOn(programme, cohort, programme.Rounds);

    /// <param name="rounds">The rounds that have begun or are planned.</param>
    public static DateTimeOffset EndsOn(Programme programme, Cohort cohort, IEnumerable<Round> rounds)
    {
        var latest = LocalTime.StartOf(cohort.EndsOn.AddMonths(programme.Windows.ContactMonths), programme.TimeZone);
        var ends = rounds.Where(round => round.Cohorts.Contains(cohort.Id)).Select(round => round.ClosesOn.AddDays(programme.Windows.ContactDays)).ToList();
        return ends.Count > 0 && ends.Max() < latest ? ends.Max() : latest;
    }

    public static bool HasEnded(Programme programme, Cohort cohort, DateTimeOffset now) => now >= EndsOn(programme, cohort);
}
