using FollowUp.Local.Mailbox.Mails;

namespace FollowUp.Local.Mailbox.Inbox;

/// <summary>One page of the inbox. Pages count from 1; one past the end is empty.</summary>
public sealed record InboxView(IReadOnlyList<Mail> Mails, int Page, int Total)
{
    private const int PageSize = 100;

    public int First => (Page - 1) * PageSize + 1;

    public int Last => First + Mails.Count - 1;

    public int? Newer => Page > 1 ? Page - 1 : null;

    public int? Older => Last < Total && Mails.Count > 0 ? Page + 1 : null;

    public static InboxView Of(IReadOnlyList<Mail> mails, int page)
    {
        page = Math.Clamp(page, 1, mails.Count / PageSize + 1);
        return new([.. mails.Skip((page - 1) * PageSize).Take(PageSize)], page, mails.Count);
    }
}
