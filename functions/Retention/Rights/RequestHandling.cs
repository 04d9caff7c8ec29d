using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Takes a request of somebody about their data: what can be done at once is done, the rest waits for the team until its deadline.</summary>
internal sealed class RequestHandling(
    PersonFinder finder,
    OptOutTable optOuts,
    RightsRequestTable requests,
    Erasures erasures,
    Restrictions restrictions,
    CopyOffers copies,
    Rectification rectification,
    Complaints complaints,
    TimeProvider clock)
{
    public async Task<RightsRequest> TakeAsync(ProgrammeHistory history, RightsRequestForm form, CancellationToken cancellationToken)
    {
        var request = New(history.Current, form);
        if (form.Kind is RightsRequestKind.Erasure or RightsRequestKind.Objection or RightsRequestKind.Restriction)
            await optOuts.AddAsync(history.Id, finder.Hash(history.Id, form.Address), cancellationToken);
        return form.Kind switch
        {
            RightsRequestKind.Access => await copies.BeginAsync(history, request, form.Address, cancellationToken),
            RightsRequestKind.Erasure => await erasures.TakeAsync(history, request, form.Address, cancellationToken),
            RightsRequestKind.Restriction => await restrictions.TakeAsync(history, request, form.Address, cancellationToken),
            RightsRequestKind.Rectification when form.Correction is { IsEmpty: false } correction =>
                await CorrectAsync(history, request, form.Address, correction, cancellationToken),
            RightsRequestKind.Objection => await requests.AddAsync(history.Id, request.Close("no more messages", request.ReceivedOn), cancellationToken),
            RightsRequestKind.Complaint => await complaints.TakeAsync(history.Current, request, form.Address, cancellationToken),
            _ => await requests.AddAsync(history.Id, request, cancellationToken),
        };
    }

    private RightsRequest New(Programme programme, RightsRequestForm form)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = Guid.NewGuid().ToString("N"),
            Kind = form.Kind,
            ReceivedOn = now,
            DueOn = ResponseDeadline.For(LocalTime.DayOf(now, programme.TimeZone)),
            Identity = form.Identity,
        };
    }

    /// <summary>What cannot be put right stays open, with the reason.</summary>
    private async Task<RightsRequest> CorrectAsync(
        ProgrammeHistory history, RightsRequest request, EmailAddress address, Correction correction, CancellationToken cancellationToken)
    {
        var reason = await rectification.CorrectAsync(history, address, correction, cancellationToken);
        var after = reason is null ? request.Close($"corrected: {correction.Words}", request.ReceivedOn) : request with { Outcome = reason };
        return await requests.AddAsync(history.Id, after, cancellationToken);
    }
}
