using System.Runtime.CompilerServices;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>
/// Takes a roster into storage, or says what that would do, a thousand rows at a time, so that its length costs time and no
/// memory. Each row can be taken again: uploading the file once more completes an import that died.
/// </summary>
internal sealed class RosterImport(
    OptOutTable optOuts, RosterDecisions decisions, RosterWriter writer, RosterCount count, AddressKey addressKey, TimeProvider clock)
{
    private const int RowsAtOnce = 1_000;
    private const int ReadsAtOnce = 16;

    /// <param name="keeps">False for a preview, which keeps nothing.</param>
    /// <returns>The outcome so far, after every thousand rows and at the end.</returns>
    public async IAsyncEnumerable<RosterOutcome> TakeAsync(
        Programme programme, RosterFile file, bool keeps, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tally = new RosterTally(!keeps, file.IgnoredColumns);
        var census = new RosterCensus(programme);
        var optedOut = await optOuts.AllAsync(programme.Id, cancellationToken);
        await foreach (var verdicts in VerdictsAsync(programme, file, cancellationToken).Chunk(RowsAtOnce).WithCancellation(cancellationToken))
        {
            var decided = await DecideAsync(programme, [.. verdicts.OfType<RosterVerdict.Accepted>()], optedOut, cancellationToken);
            var late = keeps ? await writer.WriteAsync(programme, decided, cancellationToken) : [];
            tally.Add(verdicts.Length, [.. Refusals(verdicts, decided), .. late], decided);
            if (!keeps)
                census.AddDecided(decided);
            yield return tally.Outcome;
        }
        await count.AddAsync(programme, census, cancellationToken);
        tally.Warn(census.Warnings(clock.GetUtcNow()));
        yield return tally.Outcome;
    }

    private static IEnumerable<RefusedRow> Refusals(IEnumerable<RosterVerdict> verdicts, IEnumerable<RosterDecision> decided) =>
    [
        .. verdicts.OfType<RosterVerdict.Refused>().Select(verdict => new RefusedRow(verdict.Row, verdict.Reason)),
        .. decided.OfType<RosterDecision.Refuse>().Select(decision => decision.Row),
    ];

    private async Task<IReadOnlyList<RosterDecision>> DecideAsync(
        Programme programme, IReadOnlyList<RosterVerdict.Accepted> accepted, IReadOnlySet<string> optedOut, CancellationToken cancellationToken)
    {
        var decided = new RosterDecision[accepted.Count];
        await Parallel.ForAsync(
            0,
            accepted.Count,
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken },
            async (index, token) => decided[index] = await decisions.DecideAsync(programme, accepted[index], optedOut, token));
        return decided;
    }

    private async IAsyncEnumerable<RosterVerdict> VerdictsAsync(
        Programme programme, RosterFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new SeenAddresses(programme.Id, addressKey);
        await foreach (var row in file.RowsAsync(cancellationToken))
        {
            var verdict = RosterRules.Judge(programme, row, clock.GetUtcNow());
            yield return verdict is RosterVerdict.Accepted { Entry: var entry } && seen.RowWith(entry, row.Number) is { } earlier
                ? new RosterVerdict.Refused(row.Number, $"row {earlier} has the same address: keep one of them")
                : verdict;
        }
    }
}
