using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Holds what is released to what is approved: quotes that were withdrawn go by another release, the same but for them.</summary>
internal sealed class ReleasedQuotes(ReleaseWriter writer, ReleaseBlobs releases, QuoteTable quotes, ProgrammeTable programmes, TimeProvider clock)
{
    /// <summary>Older releases lose what they said and keep their hashes. Doing it again finishes what died.</summary>
    public async Task KeepApprovedAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        if (await writer.FinishAsync(request, cancellationToken) is not (> 0 and var release)
            || await programmes.CurrentAsync(request.Programme, cancellationToken) is not { Programme: var programme })
            return;
        var approved = (await quotes.ApprovedAsync(request, cancellationToken)).Select(quote => quote.Id).ToHashSet();
        var today = LocalTime.DayOf(clock.GetUtcNow(), programme.TimeZone);
        while (await releases.ContentAsync(request, release, cancellationToken) is var content && !content.Quotes.All(quote => approved.Contains(quote.Id)))
        {
            await releases.FreezeAsync(request, content.With(approved, today), cancellationToken);
            release = await writer.FinishAsync(request, cancellationToken);
        }
        await releases.DeleteOlderAsync(request, release, cancellationToken);
    }
}
