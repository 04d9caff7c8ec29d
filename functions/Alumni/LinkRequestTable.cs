using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Alumni;

/// <summary>
/// Whose link was asked for. Neither the answer to such a request nor the time that it takes may tell whether somebody is on the
/// roster: so each does the one write below, the same for every address, and a timer does the rest. The row, not a queue, because
/// it also is what holds mails to one an hour.
/// </summary>
internal sealed class LinkRequestTable(StorageAccounts accounts) : IStore
{
    private readonly TableClient table = accounts.RosterTable("LinkRequests");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Asks, unless that was done within the hour.</summary>
    public Task AskAsync(string programme, string addressHash, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(programme, addressHash), TableUpdateMode.Merge, cancellationToken);

    public IAsyncEnumerable<LinkRequest> AllAsync(CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(cancellationToken: cancellationToken).Select(Read);

    /// <returns>The request as it is now stored; null where it changed since it was read.</returns>
    public async Task<LinkRequest?> ReplaceAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await table.UpdateEntityAsync(Row(request), request.ETag, TableUpdateMode.Replace, cancellationToken);
            return response.Headers.ETag is { } etag ? request with { ETag = etag } : null;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>Forgets the request, unless it was made again since it was read.</summary>
    public async Task ForgetAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(request.Programme, request.AddressHash, request.ETag, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 412)
        {
        }
    }

    private static TableEntity Row(LinkRequest request)
    {
        var row = new TableEntity(request.Programme, request.AddressHash);
        if (request.Operation is { } operation)
            row["Operation"] = operation;
        if (request.ClaimedOn is { } claimedOn)
            row["ClaimedOn"] = claimedOn;
        if (request.SentOn is { } sentOn)
            row["SentOn"] = sentOn;
        return row;
    }

    private static LinkRequest Read(TableEntity row) => new()
    {
        Programme = row.PartitionKey,
        AddressHash = row.RowKey,
        Operation = row.GetGuid("Operation"),
        ClaimedOn = row.GetDateTimeOffset("ClaimedOn"),
        SentOn = row.GetDateTimeOffset("SentOn"),
        ETag = row.ETag,
    };
}
