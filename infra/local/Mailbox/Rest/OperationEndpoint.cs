using FollowUp.Local.Mailbox.Behaviours;
using FollowUp.Local.Mailbox.Mails;

namespace FollowUp.Local.Mailbox.Rest;

/// <summary>`GET /emails/operations/{id}`: Succeeded means accepted for delivery; a send whose recipients are all suppressed has failed.</summary>
internal sealed class OperationEndpoint(MailStore store, CurrentBehaviour behaviour)
{
    public IResult Answer(Guid id)
    {
        var mails = store.OfOperation(id);
        if (mails.Count == 0 || !behaviour.Now.OperationsKnown || mails.Any(mail => RecipientWords.Of(mail.To) == RecipientWord.Unknown))
            return new ServiceError(StatusCodes.Status404NotFound, "NotFound", "No operation with this id is known.");
        return mails.Any(mail => mail.Status != DeliveryStatus.Suppressed)
            ? Results.Json(new { id, status = "Succeeded" })
            : Results.Json(new { id, status = "Failed", error = AllSuppressed });
    }

    private static object AllSuppressed { get; } =
        new { code = "EmailDroppedAllRecipientsSuppressed", message = "Message dropped because all recipients were suppressed." };
}
