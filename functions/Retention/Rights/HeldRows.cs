using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Finds every row of the roster's account that is about somebody.</summary>
internal sealed class HeldRows(StorageAccounts accounts)
{
    private static readonly string[] Keys = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];

    /// <param name="owner">Null where the address is nobody's: then what is kept under the address alone is found.</param>
    public async IAsyncEnumerable<HeldRow> FindAsync(
        ProgrammeHistory history, string addressHash, AddressOwner? owner, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (table, round, filter) in Places(history, addressHash, owner))
        {
            await foreach (var row in accounts.RosterTable(table).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
                yield return new(table, row.RowKey, round, [.. row.Where(column => !Keys.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal)]);
        }
    }

    private static IEnumerable<(string Table, string Round, string Filter)> Places(ProgrammeHistory history, string hash, AddressOwner? owner)
    {
        if (owner is not null)
        {
            var (contact, consents) = ($"a~{owner.Alumnus}", $"c~{owner.Alumnus}~");
            yield return ("Alumni", "", TableClient.CreateQueryFilter(
                $"PartitionKey eq {$"{history.Id}~{owner.Cohort}"} and (RowKey eq {contact} or (RowKey ge {consents} and RowKey lt {consents + "~"}))"));
            yield return ("Operations", "", TableClient.CreateQueryFilter($"Alumnus eq {owner.Alumnus} and Programme eq {history.Id}"));
        }
        foreach (var table in (string[])["Addresses", "OptOuts", "LinkRequests"])
            yield return (table, "", TableClient.CreateQueryFilter($"PartitionKey eq {history.Id} and RowKey eq {hash}"));
        yield return ("Requests", "", TableClient.CreateQueryFilter($"PartitionKey eq {history.Id} and AddressHash eq {hash}"));
        foreach (var round in history.Begun.Select(begun => begun.Round.Id))
        {
            var partition = $"{history.Id}~{round}";
            yield return ("Interviews", round, TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey eq {hash}"));
            if (owner is not null)
                yield return ("Invitations", round, TableClient.CreateQueryFilter($"PartitionKey eq {partition} and (Alumnus eq {owner.Alumnus} or RowKey eq {$"a~{owner.Alumnus}"})"));
        }
    }
}
