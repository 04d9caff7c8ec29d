using Microsoft.Extensions.Options;

namespace FollowUp.Retention;

/// <summary>Looks for stores that the manifest does not name, and for synthetic people who should be gone (privacy rule 21).</summary>
internal sealed class StoreScanner(StoreListing stores, StoreSearch search, IOptions<RetentionOptions> options, TimeProvider clock)
{
    public async Task<StoreScan> ScanAsync(ProgrammeHistory history, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var markers = options.Value.Canaries.Where(canary => IsOver(history, canary, now)).Select(canary => canary.Marker).ToList();
        var places = markers.Count > 0 ? await search.FindAsync(markers, cancellationToken) : [];
        return new(now, [.. await stores.UndeclaredAsync(cancellationToken)], places);
    }

    private static bool IsOver(ProgrammeHistory history, Canary canary, DateTimeOffset now) =>
        canary.Programme == history.Id
        && history.Cohorts.FirstOrDefault(cohort => cohort.Id == canary.Cohort) is { } cohort
        && Overdue.IsLate(new(history.Id, history.ContactEndsOn(cohort)), now);
}
