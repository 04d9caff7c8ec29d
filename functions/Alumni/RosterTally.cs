namespace FollowUp.Alumni;

/// <summary>Counts what becomes of a roster while it is read.</summary>
internal sealed class RosterTally(bool isPreview, IReadOnlyList<string> ignoredColumns)
{
    private readonly List<RefusedRow> refused = [];
    private readonly List<string> warnings = [];
    private int rows;
    private int updated;

    public RosterOutcome Outcome => new()
    {
        IsPreview = isPreview,
        Rows = rows,
        Accepted = rows - refused.Count,
        Updated = updated,
        Refused = [.. refused.OrderBy(row => row.Row)],
        Warnings = [.. warnings],
        IgnoredColumns = ignoredColumns,
    };

    public void Add(int read, IReadOnlyList<RefusedRow> refusals, IReadOnlyList<RosterDecision> decisions)
    {
        rows += read;
        refused.AddRange(refusals);
        updated += decisions.Count(decision => decision is RosterDecision.Update or RosterDecision.Move);
        warnings.AddRange(decisions.OfType<RosterDecision.Update>().Where(update => update.HasBounced).Select(update =>
            $"Row {update.Person.Row}: mail to this address came back, so it is not written to. If you know a newer one, write that in email and this in replaces."));
    }

    public void Warn(IEnumerable<string> more) => warnings.AddRange(more);
}
