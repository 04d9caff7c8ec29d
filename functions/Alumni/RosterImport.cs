using System.Collections.Concurrent;
using System.Security.Cryptography;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Takes the accepted rows of a roster into storage. Each row can be taken again, so uploading the file once more completes an import that died.</summary>
internal sealed class RosterImport(AddressKey addressKey, AddressTable addresses, OptOutTable optOuts, AlumniTable alumni, TimeProvider clock)
{
    private const int AtOnce = 8;

    public async Task<RosterOutcome> RunAsync(Programme programme, RosterFile file, CancellationToken cancellationToken)
    {
        var refused = new ConcurrentBag<RefusedRow>();
        var accepted = 0;
        await Parallel.ForEachAsync(
            VerdictsAsync(programme, file, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (verdict, token) =>
            {
                var reason = verdict switch
                {
                    RosterVerdict.Accepted { Entry: var entry } => await TakeAsync(programme, entry, token),
                    RosterVerdict.Refused { Reason: var why } => why,
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
                if (reason is null)
                    Interlocked.Increment(ref accepted);
                else
                    refused.Add(new(verdict.Row, reason));
            });
        return new(accepted, [.. refused.OrderBy(row => row.Row)], file.IgnoredColumns);
    }

    private async IAsyncEnumerable<RosterVerdict> VerdictsAsync(
        Programme programme, RosterFile file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rowOf = new Dictionary<string, int>();
        await foreach (var row in file.RowsAsync(cancellationToken))
        {
            var verdict = RosterRules.Judge(programme, row, clock.GetUtcNow());
            yield return verdict is RosterVerdict.Accepted { Entry.Address.Normalised: var address } && !rowOf.TryAdd(address, row.Number)
                ? new RosterVerdict.Refused(row.Number, $"row {rowOf[address]} has the same address: keep one of them")
                : verdict;
        }
    }

    /// <returns>Null when taken; else the reason why not.</returns>
    private async Task<string?> TakeAsync(Programme programme, RosterEntry entry, CancellationToken cancellationToken)
    {
        var hash = addressKey.Hash(programme.Id, entry.Address);
        if (await optOuts.ContainsAsync(programme.Id, hash, cancellationToken))
            return "this person has asked for no more messages: take the row out";
        var newcomer = new AddressOwner(RandomNumberGenerator.GetHexString(32, lowercase: true), entry.Cohort);
        var owner = await addresses.FindOrAddAsync(programme.Id, hash, newcomer, cancellationToken);
        if (owner.Cohort != entry.Cohort)
            return $"this address is on the roster already, in cohort {owner.Cohort}: use that cohort";
        await alumni.SaveAsync(programme, owner.Alumnus, entry, hash, cancellationToken);
        return null;
    }
}
