using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>What waits for the team: requests about people's data that are due soon, mail that came back, quotes that need a second yes.</summary>
internal sealed class WaitingWork(RightsRequestTable requests, AddressTable addresses, QuoteTable quotes)
{
    private const int DaysAhead = 14;

    public async Task<IReadOnlyList<DeskEvent>> InAsync(Programme programme, DateOnly today, CancellationToken cancellationToken)
    {
        var open = await requests.AllAsync(programme.Id, cancellationToken);
        var came = await addresses.HasAnyBouncedAsync(programme.Id, cancellationToken);
        return
        [
            .. open.Where(request => request is { ClosedOn: null, IsInForce: false } && request.DueOn <= today.AddDays(DaysAhead))
                .Select(request => new DeskEvent(request.DueOn, DeskTexts.RequestDue.With(programme.Name), DeskAddress.Programme(programme.Id, "privacy"))),
            .. came ? [new DeskEvent(today, DeskTexts.MailCameBack.With(programme.Name), DeskAddress.Programme(programme.Id, "bounces"))] : Enumerable.Empty<DeskEvent>(),
            .. await QuotesAsync(programme, today, cancellationToken),
        ];
    }

    private async Task<IReadOnlyList<DeskEvent>> QuotesAsync(Programme programme, DateOnly today, CancellationToken cancellationToken)
    {
        var waiting = new List<DeskEvent>();
        foreach (var report in programme.Reports)
        {
            if ((await quotes.AllAsync(new(programme.Id, report.Id), cancellationToken)).Any(quote => quote is { ApprovedBy: null, WithdrawnBy: null }))
                waiting.Add(new(today, DeskTexts.QuotesWait.With(programme.Name, report.Id), DeskAddress.Report(programme.Id, report.Id, "quotes")));
        }
        return waiting;
    }
}
