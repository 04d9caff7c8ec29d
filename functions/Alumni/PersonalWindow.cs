using FollowUp.Programmes;
using FollowUp.Retention;

namespace FollowUp.Alumni;

/// <summary>How long somebody may be written to: as long as their cohort, and longer only on fresh consent, from whose day the months are then counted.</summary>
internal static class PersonalWindow
{
    /// <param name="consentedOn">The latest consent; null where there is another basis.</param>
    public static DateTimeOffset EndsOn(Programme programme, Cohort cohort, DateOnly? consentedOn) =>
        ContactWindow.EndsOn(programme, consentedOn is { } day && day > cohort.EndsOn ? cohort with { EndsOn = day } : cohort);

    public static bool HasEnded(Programme programme, Cohort cohort, DateOnly? consentedOn, DateTimeOffset now) => now >= EndsOn(programme, cohort, consentedOn);
}
