using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>What the notices say.</summary>
internal static class Notices
{
    public static Notice Copy(Programme programme, Uri link, CopyOffer offer) => new()
    {
        Programme = programme,
        Subject = NoticeTexts.CopySubject,
        Paragraphs = [NoticeTexts.CopyLead.With(programme.Name), NoticeTexts.CopyOnce.With(LocalTime.DayOf(offer.EndsOn.AddTicks(-1), programme.TimeZone))],
        Button = NoticeTexts.CopyButton,
        Link = link,
        Why = NoticeTexts.CopyWhy,
    };

    /// <param name="reference">By which both sides can speak of the complaint.</param>
    public static Notice Complaint(Programme programme, string reference, DateOnly receivedOn, DateOnly dueOn) => new()
    {
        Programme = programme,
        Subject = NoticeTexts.ComplaintSubject,
        Paragraphs =
        [
            NoticeTexts.ComplaintLead.With(receivedOn, programme.Name),
            NoticeTexts.ComplaintNext.With(dueOn, reference),
            NoticeTexts.ComplaintElsewhere,
        ],
        Why = NoticeTexts.ComplaintWhy,
    };

    /// <param name="people">How many of the cohort are on the roster.</param>
    public static Notice ContactsEnd(Programme programme, string cohort, int people, ContactWarning warning) => new()
    {
        Programme = programme,
        Subject = NoticeTexts.ContactsEndSubject.With(cohort, LastDay(programme, warning)),
        Paragraphs = [NoticeTexts.ContactsEndLead.With(people, cohort, programme.Name, LastDay(programme, warning)), NoticeTexts.ContactsEndNext],
        Why = NoticeTexts.ContactsEndWhy.With(warning.Days),
    };

    public static Notice AskAgain(Programme programme, Alumnus person, Uri link, ContactWarning warning) => new()
    {
        Programme = programme,
        Subject = NoticeTexts.AskAgainSubject,
        Paragraphs =
        [
            NoticeTexts.AskAgainLead.With(person.ConsentedOn, programme.Name),
            NoticeTexts.AskAgainNext.With(LastDay(programme, warning)),
            NoticeTexts.AskAgainLink,
        ],
        Button = NoticeTexts.AskAgainButton,
        Link = link,
        Why = NoticeTexts.AskAgainWhy.With(warning.Number),
    };

    private static DateOnly LastDay(Programme programme, ContactWarning warning) => LocalTime.DayOf(warning.EndsOn.AddTicks(-1), programme.TimeZone);
}
