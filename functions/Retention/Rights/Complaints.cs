using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Takes complaints and acknowledges them at once by mail; where that fails, the team does so within 30 days.</summary>
internal sealed class Complaints(RightsRequestTable requests, NoticeMail mail)
{
    /// <returns>The request as it is now stored.</returns>
    public async Task<RightsRequest> TakeAsync(Programme programme, RightsRequest request, EmailAddress address, CancellationToken cancellationToken)
    {
        var today = LocalTime.DayOf(request.ReceivedOn, programme.TimeZone);
        var taken = await requests.AddAsync(programme.Id, request with { AcknowledgeBy = today.AddDays(RequestClock.DaysToAcknowledge) }, cancellationToken);
        return await mail.SendAsync(Notices.Complaint(programme, request.Id, today, request.DueOn), address, cancellationToken)
            && RequestClock.Acknowledge(taken, "by mail", today) is { } acknowledged
                ? await requests.ReplaceAsync(programme.Id, acknowledged, cancellationToken) ?? taken
                : taken;
    }
}
