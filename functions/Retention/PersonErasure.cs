using Azure;
using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>
/// Erases a person: first the links, so that nothing more comes in; then the answers, as far as a key still leads to them; then the rest.
/// Done twice it erases once; what proves that somebody consented or wants no messages has windows of its own.
/// </summary>
internal sealed class PersonErasure(StorageAccounts accounts, PseudonymKeyTable keys, AnswerErasure answers, ErasedTable erased, ErasedKey erasedKey)
{
    /// <returns>The rounds whose answers nobody can connect with anybody any more.</returns>
    public async Task<IReadOnlyList<string>> EraseAsync(ProgrammeHistory history, ErasedPerson person, CancellationToken cancellationToken)
    {
        await erased.AddAsync(history.Id, erasedKey.OfAlumnus(person.Alumnus), cancellationToken);
        await erased.AddAsync(history.Id, erasedKey.OfAddress(person.AddressHash), cancellationToken);
        foreach (var begun in history.Begun)
            await EraseLinksAsync(begun, person, cancellationToken);
        var sealedRounds = new List<string>();
        foreach (var begun in history.Begun.Where(begun => begun.Round.Cohorts.Contains(person.Cohort)))
        {
            if (!await EraseAnswersAsync(begun, person, cancellationToken))
                sealedRounds.Add(begun.Round.Id);
        }
        await EraseContactAsync(history, person, cancellationToken);
        return sealedRounds;
    }

    private Task EraseLinksAsync(BegunRound begun, ErasedPerson person, CancellationToken cancellationToken) => accounts.RosterTable("Invitations").DeleteAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {$"{begun.Programme.Id}~{begun.Round.Id}"} and (Alumnus eq {person.Alumnus} or RowKey eq {$"a~{person.Alumnus}"})"),
        cancellationToken);

    /// <returns>False where the key is gone, or about to go.</returns>
    private async Task<bool> EraseAnswersAsync(BegunRound begun, ErasedPerson person, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(KeyScope.Of(begun.Programme.Id, begun.Round), cancellationToken) is not { } key)
            return false;
        var pseudonym = key.Of(person.Alumnus);
        await erased.AddAsync(begun.Programme.Id, erasedKey.OfPseudonym(pseudonym), cancellationToken);
        return await answers.EraseAsync(begun, pseudonym, cancellationToken);
    }

    private async Task EraseContactAsync(ProgrammeHistory history, ErasedPerson person, CancellationToken cancellationToken)
    {
        var (alumnus, hash) = (person.Alumnus, person.AddressHash);
        await accounts.RosterTable("Operations").DeleteAsync(TableClient.CreateQueryFilter($"Alumnus eq {alumnus}"), cancellationToken);
        foreach (var begun in history.Begun)
            await DeleteAsync("Interviews", $"{history.Id}~{begun.Round.Id}", hash, cancellationToken);
        await DeleteAsync("LinkRequests", history.Id, hash, cancellationToken);
        await DeleteAsync("Alumni", $"{history.Id}~{person.Cohort}", $"a~{alumnus}", cancellationToken);
        await accounts.RosterTable("Addresses").DeleteAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {history.Id} and (RowKey eq {hash} or Alumnus eq {alumnus})"), cancellationToken);
    }

    /// <summary>Nothing happens where there is no such row.</summary>
    private async Task DeleteAsync(string table, string partition, string row, CancellationToken cancellationToken) =>
        await accounts.RosterTable(table).DeleteEntityAsync(partition, row, ETag.All, cancellationToken);
}
