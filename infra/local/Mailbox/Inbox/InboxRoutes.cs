using FollowUp.Local.Mailbox.Behaviours;
using FollowUp.Local.Mailbox.Mails;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FollowUp.Local.Mailbox.Inbox;

internal static class InboxRoutes
{
    public static void MapInbox(this WebApplication app)
    {
        app.MapGet("/", (MailStore store, string? to, int? page) => ShowInbox(store, to, page ?? 1));
        app.MapGet("/messages/{id:guid}", ShowMail);
        app.MapGet("/messages/{id:guid}/html", ShowHtml);
        app.MapGet("/help", (CurrentBehaviour behaviour) => new RazorComponentResult<HelpPage>(new { Behaviour = behaviour.Now }));
        app.MapGet("/inbox.css", () => Results.Stream(Styles(), "text/css"));
    }

    private static RazorComponentResult<InboxPage> ShowInbox(MailStore store, string? to, int page)
    {
        var mails = store.Newest(mail => mail.To.Contains(to ?? string.Empty, StringComparison.OrdinalIgnoreCase));
        return new RazorComponentResult<InboxPage>(new { View = InboxView.Of(mails, page), To = to });
    }

    private static IResult ShowMail(MailStore store, Guid id) =>
        store.Find(id) is { } mail ? new RazorComponentResult<MailPage>(new { Mail = mail }) : Results.NotFound();

    private static IResult ShowHtml(MailStore store, Guid id) =>
        store.Find(id)?.Html is { } html ? new MailDocument(html) : Results.NotFound();

    private static Stream Styles() =>
        typeof(InboxRoutes).Assembly.GetManifestResourceStream("inbox.css") ?? throw new InvalidOperationException("The styles were not built in.");
}
