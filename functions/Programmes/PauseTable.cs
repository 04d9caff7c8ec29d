using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Programmes;

/// <summary>Where sending pauses: `~pause~` rows beside the programme's versions, one for the programme or for each of its rounds.</summary>
internal sealed class PauseTable(StorageAccounts accounts)
{
    private const string Prefix = "~pause~";
    private readonly TableClient table = accounts.RosterTable("Programmes");

    /// <param name="round">Null for all of the programme's rounds, also those to come.</param>
    public Task PauseAsync(string programme, string? round, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(programme, Prefix + round), TableUpdateMode.Replace, cancellationToken);

    /// <param name="round">Null to take back what was said of the programme; what was said of a round holds on.</param>
    public Task ResumeAsync(string programme, string? round, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(programme, Prefix + round, ETag.All, cancellationToken);

    public async Task<Pauses> InAsync(string programme, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {programme} and RowKey ge {Prefix} and RowKey lt {Prefix + "~"}");
        var rows = table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken);
        return new(await rows.Select(row => row.RowKey[Prefix.Length..]).ToHashSetAsync(cancellationToken: cancellationToken));
    }
}
