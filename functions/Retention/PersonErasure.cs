using Azure;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>
/// Erases a person: first the links, so that nothing more comes in; then the answers, as far as a key still leads to them; then the rest.
/// Done twice it erases once; what proves that somebody consented or wants no messages has windows of its own.
/// </summary>
internal sealed class PersonErasure(
    StorageAccounts accounts, PersonFinder finder, PseudonymKeyTable keys, AnswerErasure answers, ErasedTable erased, ErasedKey erasedKey)
{
    /// <returns>The rounds whose answers nobody can connect with anybody any more.</returns>
    public async Task<IReadOnlyList<string>> EraseAsync(ProgrammeHistory history, Requester person, CancellationToken cancellationToken)
    {
        var lost = person.Owner is { } owner ? await EraseAnswersAsync(history, owner, cancellationToken) : [];
        foreach (var hash in await finder.HashesAsync(history.Id, person, cancellationToken))
            await EraseOffersAsync(history, hash, cancellationToken);
        await EraseContactAsync(history, person, cancellationToken);
        return lost;
    }

    private async Task<IReadOnlyList<string>> EraseAnswersAsync(ProgrammeHistory history, AddressOwner owner, CancellationToken cancellationToken)
    {
        await erased.AddAsync(history.Id, erasedKey.OfAlumnus(owner.Alumnus), cancellationToken);
        foreach (var begun in history.Begun)
            await EraseLinksAsync(begun, owner, cancellationToken);
        var sealedRounds = new List<string>();
        foreach (var begun in history.Begun.Where(begun => begun.Round.Cohorts.Contains(owner.Cohort)))
        {
            if (!await EraseAnswersAsync(history.Current, begun, owner, cancellationToken))
                sealedRounds.Add(begun.Round.Id);
        }
        return sealedRounds;
    }

    private Task EraseLinksAsync(BegunRound begun, AddressOwner owner, CancellationToken cancellationToken) => accounts.RosterTable("Invitations").DeleteAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {$"{begun.Programme.Id}~{begun.Round.Id}"} and (Alumnus eq {owner.Alumnus} or RowKey eq {$"a~{owner.Alumnus}"})"),
        cancellationToken);

    /// <returns>False where the key is gone, or about to go.</returns>
    private async Task<bool> EraseAnswersAsync(Programme current, BegunRound begun, AddressOwner owner, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(KeyScope.Of(begun.Programme.Id, begun.Round), cancellationToken) is not { } key)
            return false;
        var pseudonym = key.Of(owner.Alumnus);
        await erased.AddAsync(begun.Programme.Id, erasedKey.OfPseudonym(pseudonym), cancellationToken);
        return await answers.EraseAsync(current, begun, pseudonym, cancellationToken);
    }

    /// <summary>What stands under an address and leads to nobody on the roster.</summary>
    private async Task EraseOffersAsync(ProgrammeHistory history, string hash, CancellationToken cancellationToken)
    {
        await erased.AddAsync(history.Id, erasedKey.OfAddress(hash), cancellationToken);
        foreach (var begun in history.Begun)
            await DeleteAsync("Interviews", $"{history.Id}~{begun.Round.Id}", hash, cancellationToken);
        await DeleteAsync("LinkRequests", history.Id, hash, cancellationToken);
    }

    private async Task EraseContactAsync(ProgrammeHistory history, Requester person, CancellationToken cancellationToken)
    {
        if (person.Owner is { } owner)
        {
            await accounts.RosterTable("Operations").DeleteAsync(TableClient.CreateQueryFilter($"Alumnus eq {owner.Alumnus}"), cancellationToken);
            await DeleteAsync("Alumni", $"{history.Id}~{owner.Cohort}", $"a~{owner.Alumnus}", cancellationToken);
            await accounts.RosterTable("Addresses").DeleteAsync(TableClient.CreateQueryFilter($"PartitionKey eq {history.Id} and Alumnus eq {owner.Alumnus}"), cancellationToken);
        }
        await DeleteAsync("Addresses", history.Id, person.AddressHash, cancellationToken);
    }

    /// <summary>Nothing happens where there is no such row.</summary>
    private async Task DeleteAsync(string table, string partition, string row, CancellationToken cancellationToken) =>
        await accounts.RosterTable(table).DeleteEntityAsync(partition, row, ETag.All, cancellationToken);
}
