using System.Text.Json;
using FollowUp.Local.Mailbox.Behaviours;
using FollowUp.Local.Mailbox.Mails;

namespace FollowUp.Local.Mailbox.Inbox;

/// <summary>The inbox for programs: mails as JSON, and the behaviour. Changes need a verb that a page from elsewhere cannot send.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this WebApplication app)
    {
        app.MapGet("/api/messages", (MailStore store, string? to) =>
            store.Newest(mail => to is null || mail.To.Equals(to, StringComparison.OrdinalIgnoreCase)));
        app.MapDelete("/api/messages", (MailStore store) => store.Clear());
        app.MapGet("/api/behaviour", (CurrentBehaviour behaviour) => behaviour.Now);
        app.MapPut("/api/behaviour", SwitchAsync);
        app.MapDelete("/api/behaviour", (CurrentBehaviour behaviour) => behaviour.SwitchTo(new Behaviour()));
    }

    private static async Task<IResult> SwitchAsync(HttpContext http, CurrentBehaviour current)
    {
        try
        {
            if (await http.Request.ReadFromJsonAsync<Behaviour>(http.RequestAborted) is not { IsSound: true } behaviour)
                return Results.BadRequest("A share is a number from 0 to 1, a delay is not negative.");
            current.SwitchTo(behaviour);
            return Results.Ok(behaviour);
        }
        catch (JsonException wrong)
        {
            return Results.BadRequest(wrong.Message);
        }
    }
}
