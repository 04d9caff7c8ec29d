namespace FollowUp.Retention;

/// <summary>Something that has expired and is to be deleted: which kind of data, of which programme and cohort, round or report, by which cutoff.</summary>
/// <param name="Manifest">The hash of the manifest by which it expired.</param>
internal sealed record Deletion(string Run, string Rule, string Scope, DateTimeOffset Cutoff, string Manifest)
{
    public static Deletion Of(IExpiringData data, Expiry expiry, ProgrammeHistory history, DateTimeOffset now) =>
        new(Guid.NewGuid().ToString("N"), data.Rule, expiry.Scope, now, Retention.Manifest.Hash(history.Windows));
}
