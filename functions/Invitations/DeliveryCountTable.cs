using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Invitations;

/// <summary>
/// What became of a round's messages, in counts alone: `~deliveries` beside its invitations. No message is marked as counted, because
/// that would tell to whom a reminder went (privacy rule 8), so that a report that comes twice counts twice.
/// </summary>
internal sealed class DeliveryCountTable(StorageAccounts accounts)
{
    private const string Key = "~deliveries";
    private const string DeliveredColumn = "Delivered";
    private const string CameBackColumn = "CameBack";
    private readonly TableClient table = accounts.RosterTable("Invitations");

    /// <returns>Null where nothing has been reported.</returns>
    public async Task<DeliveryCount?> FindAsync(string programme, string round, CancellationToken cancellationToken) =>
        await RowAsync(InvitationTable.Partition(programme, round), cancellationToken) is { } row ? Read(row) : null;

    public async Task AddAsync(MailOperation about, DeliveryReport report, CancellationToken cancellationToken)
    {
        while (!await TryAddAsync(InvitationTable.Partition(about.Programme, about.Round), report, cancellationToken))
        {
        }
    }

    /// <returns>False where another report was counted at the same moment.</returns>
    private async Task<bool> TryAddAsync(string partition, DeliveryReport report, CancellationToken cancellationToken)
    {
        var known = await RowAsync(partition, cancellationToken);
        var after = (known is null ? DeliveryCount.None : Read(known)).Plus(report);
        var row = new TableEntity(partition, Key) { [DeliveredColumn] = after.Delivered, [CameBackColumn] = after.CameBack };
        return await table.TryChangeAsync(
            [known is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, known.ETag)], cancellationToken);
    }

    private async Task<TableEntity?> RowAsync(string partition, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, Key, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? found : null;
    }

    private static DeliveryCount Read(TableEntity row) => new(row.Number(DeliveredColumn), row.Number(CameBackColumn));
}
