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
}
