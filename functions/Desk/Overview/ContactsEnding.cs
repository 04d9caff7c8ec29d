using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>The cohorts whose contact details will soon be deleted: whoever wants to ask them once more has to know in time.</summary>
internal static class ContactsEnding
{
    private const int DaysAhead = 60;

    public static IEnumerable<DeskEvent> Soon(Programme programme, DateTimeOffset now) =>
        from cohort in programme.Cohorts
        let end = ContactWindow.EndsOn(programme, cohort)
        where end > now && end <= now.AddDays(DaysAhead)
        orderby end
        let day = LocalTime.DayOf(end, programme.TimeZone)
        select new DeskEvent(day, DeskTexts.ContactsEnd.With(programme.Name, cohort.Id), DeskAddress.Programme(programme.Id));
}
