using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Resolves links to copies.</summary>
internal sealed class CopyVisits(CopyLink link, ProgrammeTable programmes, RightsRequestTable requests, TimeProvider clock)
{
    public async Task<CopyVisit> ResolveAsync(string programme, string token, CancellationToken cancellationToken)
    {
        if (link.Request(programme, token) is not { } id || await programmes.CurrentAsync(programme, cancellationToken) is not { } current)
            return new CopyVisit.Forged();
        return await requests.FindAsync(programme, id, cancellationToken) is { Copy: { } offer } request && clock.GetUtcNow() < offer.EndsOn
            ? new CopyVisit.Open(current, request, offer)
            : new CopyVisit.Over(current.Programme);
    }
}
