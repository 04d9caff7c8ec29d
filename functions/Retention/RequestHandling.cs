using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Takes a request of somebody about their data: what can be done at once is done, the rest waits for the team until its deadline.</summary>
internal sealed class RequestHandling(PersonFinder finder, OptOutTable optOuts, RightsRequestTable requests, Erasures erasures, TimeProvider clock)
{
    public async Task<RightsRequest> TakeAsync(ProgrammeHistory history, RightsRequestForm form, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var request = new RightsRequest
        {
            Id = Guid.NewGuid().ToString("N"),
            Kind = form.Kind,
            ReceivedOn = now,
            DueOn = ResponseDeadline.For(LocalTime.DayOf(now, history.Current.TimeZone)),
            Identity = form.Identity,
        };
        if (form.Kind is RightsRequestKind.Erasure or RightsRequestKind.Objection or RightsRequestKind.Restriction)
            await optOuts.AddAsync(history.Id, finder.Hash(history.Id, form.Address), cancellationToken);
        return form.Kind switch
        {
            RightsRequestKind.Erasure => await EraseAsync(history, request, form.Address, cancellationToken),
            RightsRequestKind.Objection => await requests.AddAsync(history.Id, request.Close("no more messages", now), cancellationToken),
            _ => await requests.AddAsync(history.Id, request, cancellationToken),
        };
    }

    private async Task<RightsRequest> EraseAsync(ProgrammeHistory history, RightsRequest request, EmailAddress address, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(history.Id, address, cancellationToken) is not { } person)
            return await requests.AddAsync(history.Id, request.Close("we have nothing that belongs to this address", request.ReceivedOn), cancellationToken);
        var pending = await requests.AddAsync(history.Id, request with { Person = person, RepeatOn = request.ReceivedOn + Erasures.Again }, cancellationToken);
        await erasures.BeginAsync(history, pending, person, cancellationToken);
        return pending;
    }
}
