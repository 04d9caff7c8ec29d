using Azure.Data.Tables;

namespace FollowUp.Shared;

/// <summary>
/// Whether both storage accounts answer. Anybody may ask, so a good answer holds for ten seconds: asking more often costs
/// nothing and loads nothing.
/// </summary>
internal sealed class Health(StorageAccounts accounts, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(10);
    private readonly TableClient roster = accounts.RosterTable("Programmes");
    private readonly TableClient responses = accounts.ResponsesTable("Responses");
    private long lastGood = long.MinValue;

    /// <exception cref="Azure.RequestFailedException">An account does not answer, or refuses.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcTicks;
        if (now - GoodFor.Ticks < Interlocked.Read(ref lastGood))
            return;
        await Task.WhenAll(ReadAsync(roster, cancellationToken), ReadAsync(responses, cancellationToken));
        Interlocked.Exchange(ref lastGood, now);
    }

    // A query, not a point read: where the table itself is missing a point read finds nothing, and a query fails.
    private static async Task ReadAsync(TableClient table, CancellationToken cancellationToken) =>
        await table.QueryAsync<TableEntity>("PartitionKey eq ''", maxPerPage: 1, cancellationToken: cancellationToken).AnyAsync(cancellationToken);
}
