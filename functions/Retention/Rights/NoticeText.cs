using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>A notice for readers without HTML.</summary>
internal static class NoticeText
{
    public static string Write(Notice notice, Uri stop)
    {
        string?[] paragraphs =
        [
            notice.Programme.IsSampleData ? NoticeTexts.SampleData : null,
            .. notice.Paragraphs,
            notice.Link is { } link ? $"{notice.Button}:\n{link.AbsoluteUri}" : null,
            notice.Programme.Sender.Name,
            new('-', 40),
            notice.Why,
            NoticeTexts.Replies.With(notice.Programme.Sender.ReplyTo),
            $"{NoticeTexts.Stop}\n{stop.AbsoluteUri}",
        ];
        return string.Join("\n\n", paragraphs.OfType<string>()) + "\n";
    }
}
