using Azure;
using Azure.Data.Tables;

namespace FollowUp.Retention;

/// <summary>Rows that each expire so long after a date of their own; without it they stay.</summary>
/// <param name="column">Where the date stands.</param>
internal sealed class DatedRowDeletion(string rule, TableClient table, string column, Func<DateTimeOffset, DateTimeOffset> expiresOn) : IExpiringData
{
    public string Rule => rule;

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
            .Where(row => row.GetDateTimeOffset(column) is { } date && expiresOn(date) <= cutoff);
}
