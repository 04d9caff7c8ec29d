using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Finds every row of the roster's account that is about somebody.</summary>
internal sealed class HeldRows(StorageAccounts accounts)
{
    private static readonly string[] Keys = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];

    /// <param name="hashes">Of the address, and of those that the person had before.</param>
    /// <param name="owner">Null where the address is nobody's: then what is kept under the address alone is found.</param>
    public IAsyncEnumerable<HeldRow> FindAsync(
        ProgrammeHistory history, IReadOnlyList<string> hashes, AddressOwner? owner, CancellationToken cancellationToken) =>
        InAsync(hashes.SelectMany(hash => OfAddress(history, hash)), cancellationToken)
            .Where(row => !IsRequestOfPerson(row))
            .Concat(InAsync(owner is null ? [] : OfPerson(history, owner), cancellationToken));

    /// <summary>It is theirs, whoever has the address now.</summary>
    private static bool IsRequestOfPerson(HeldRow row) => row.Table == "Requests" && row.Columns.Any(column => column.Key == "Alumnus");

    private async IAsyncEnumerable<HeldRow> InAsync(
        IEnumerable<(string Table, string Round, string Filter)> places, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (table, round, filter) in places)
        {
            await foreach (var row in accounts.RosterTable(table).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
                yield return new(table, row.RowKey, round, [.. row.Where(column => !Keys.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal)]);
        }
    }

    private static IEnumerable<(string Table, string Round, string Filter)> OfPerson(ProgrammeHistory history, AddressOwner owner)
    {
        var (contact, consents) = ($"a~{owner.Alumnus}", $"c~{owner.Alumnus}~");
        yield return ("Alumni", "", TableClient.CreateQueryFilter(
            $"PartitionKey eq {$"{history.Id}~{owner.Cohort}"} and (RowKey eq {contact} or (RowKey ge {consents} and RowKey lt {consents + "~"}))"));
        yield return ("Addresses", "", TableClient.CreateQueryFilter($"PartitionKey eq {history.Id} and RowKey ge {"b~"} and RowKey lt {"b~~"} and Alumnus eq {owner.Alumnus}"));
        yield return ("Requests", "", TableClient.CreateQueryFilter($"PartitionKey eq {history.Id} and Alumnus eq {owner.Alumnus}"));
        yield return ("Operations", "", TableClient.CreateQueryFilter($"Alumnus eq {owner.Alumnus} and Programme eq {history.Id}"));
        foreach (var round in history.Begun.Select(begun => begun.Round.Id))
            yield return ("Invitations", round, TableClient.CreateQueryFilter($"PartitionKey eq {$"{history.Id}~{round}"} and (Alumnus eq {owner.Alumnus} or RowKey eq {contact})"));
    }

    private static IEnumerable<(string Table, string Round, string Filter)> OfAddress(ProgrammeHistory history, string hash)
    {
        foreach (var table in (string[])["Addresses", "OptOuts", "LinkRequests"])
            yield return (table, "", TableClient.CreateQueryFilter($"PartitionKey eq {history.Id} and RowKey eq {hash}"));
        yield return ("Requests", "", TableClient.CreateQueryFilter($"PartitionKey eq {history.Id} and AddressHash eq {hash}"));
        foreach (var round in history.Begun.Select(begun => begun.Round.Id))
            yield return ("Interviews", round, TableClient.CreateQueryFilter($"PartitionKey eq {$"{history.Id}~{round}"} and RowKey eq {hash}"));
    }
}
