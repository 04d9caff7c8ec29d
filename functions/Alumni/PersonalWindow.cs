using FollowUp.Programmes;
using FollowUp.Retention;

namespace FollowUp.Alumni;

/// <summary>How long somebody may be written to: as long as their cohort, and longer only on fresh consent, from whose day the months are then counted.</summary>
internal static class PersonalWindow
{
    /// <param name="consentedOn">The latest consent; null where there is another basis.</param>
    public static DateTimeOffset EndsOn(Programme programme, Cohort cohort, DateOnly? consentedOn) =>
        ContactWindow.EndsOn(programme, Since(cohort, consentedOn));

    public static bool HasEnded(Programme programme, Cohort cohort, DateOnly? consentedOn, DateTimeOffset now) => now >= EndsOn(programme, cohort, consentedOn);

    /// <summary>The cohort as if it had ended on the day of consent, where that is later.</summary>
    public static Cohort Since(Cohort cohort, DateOnly? consentedOn) => consentedOn is { } day && day > cohort.EndsOn ? cohort with { EndsOn = day } : cohort;
}
