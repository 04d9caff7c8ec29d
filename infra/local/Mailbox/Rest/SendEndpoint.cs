using System.Text.Json;
using FollowUp.Local.Mailbox.Behaviours;
using FollowUp.Local.Mailbox.Mails;
using FollowUp.Local.Mailbox.Reports;

namespace FollowUp.Local.Mailbox.Rest;

/// <summary>`POST /emails:send`: takes a mail, delivers it to the inbox at once, and answers as it was told to behave.</summary>
internal sealed class SendEndpoint(MailStore store, CurrentBehaviour behaviour, DeliveryReports reports, TimeProvider clock)
{
    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        if (OperationId(http.Request) is not { } operationId)
            return new ServiceError(StatusCodes.Status400BadRequest, "BadRequest", "The header Operation-Id is no UUID.");
        SendRequest request;
        try
        {
            request = await SendRequest.ReadAsync(http.Request.Body, http.RequestAborted);
        }
        catch (JsonException wrong)
        {
            return ServiceError.WrongProperty(wrong.Path ?? "$");
        }
        if (SendRequestRules.WrongProperty(request) is { } property)
            return ServiceError.WrongProperty(property);
        return behaviour.Receive(request.Recipients.All.Select(to => RecipientWords.Of(to.Address))) switch
        {
            Reception.Throttled throttled => new ServiceError(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests.")
            {
                RetryAfterSeconds = throttled.RetryAfterSeconds,
            },
            Reception.Accepted accepted => await AcceptAsync(http, request, operationId, accepted),
            _ => new ServiceError(StatusCodes.Status500InternalServerError, "InternalServerError", "The mailbox was told to fail."),
        };
    }

    private async Task<IResult> AcceptAsync(HttpContext http, SendRequest request, Guid operationId, Reception.Accepted accepted)
    {
        var isNew = store.Begin(operationId);
        var repeated = behaviour.Now.RepeatedOperation;
        if (isNew || repeated == RepeatedOperation.RefuseAndDeliverAgain)
            await DeliverAsync(request, operationId);
        await Task.Delay(accepted.AnswerDelay, http.RequestAborted);
        if (!isNew && repeated != RepeatedOperation.Accept)
            return new ServiceError(StatusCodes.Status400BadRequest, "BadRequest", "An operation with this id exists.");
        if (!accepted.AnswerIsLost)
            return new AcceptedOperation(operationId);
        http.Abort();
        return Results.Empty;
    }

    private async Task DeliverAsync(SendRequest request, Guid operationId)
    {
        var mails = DeliveredMails.Of(request, operationId, clock.GetUtcNow());
        store.Add(mails);
        foreach (var mail in mails)
            await reports.SendAsync(mail, behaviour.Now);
    }

    private static Guid? OperationId(HttpRequest request) =>
        !request.Headers.TryGetValue("Operation-Id", out var given) ? Guid.NewGuid()
        : Guid.TryParse(given, out var id) ? id
        : null;
}
