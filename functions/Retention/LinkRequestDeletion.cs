using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Requests for a link that nobody forgot within the hour, as is usual, go 7 days after they were last touched.</summary>
internal sealed class LinkRequestDeletion(StorageAccounts accounts) : IExpiringData
{
    private const int Days = 7;
    private readonly TableClient table = accounts.RosterTable("LinkRequests");

    public string Rule => "link requests";

    public bool IsAnnounced => false;

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => [Expiry.RowByRow(history.Id)];

    public async Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        await ExpiredAsync(scope, cutoff, cancellationToken).CountAsync(cancellationToken);

    public async Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        await foreach (var row in ExpiredAsync(scope, cutoff, cancellationToken))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }

    private IAsyncEnumerable<TableEntity> ExpiredAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {scope}"), cancellationToken: cancellationToken)
            .Where(row => TouchedOn(row)?.AddDays(Days) <= cutoff);

    private static DateTimeOffset? TouchedOn(TableEntity row) =>
        row.GetDateTimeOffset("SentOn") ?? row.GetDateTimeOffset("ClaimedOn") ?? row.Timestamp;
}
