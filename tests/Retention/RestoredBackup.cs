using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Tests.Retention;

/// <summary>Rows as they were at a moment, to be put back later.</summary>
internal sealed class RestoredBackup
{
    private readonly List<(TableClient Table, TableEntity Row)> rows = [];

    public static async Task<RestoredBackup> OfAsync(ForgottenRound round, params string[] tables)
    {
        var accounts = round.Application.Get<StorageAccounts>();
        var backup = new RestoredBackup();
        foreach (var table in tables.Select(name => name == "Responses" ? accounts.ResponsesTable(name) : accounts.RosterTable(name)))
        {
            await foreach (var row in table.QueryAsync<TableEntity>())
                backup.rows.Add((table, row));
        }
        return backup;
    }

    public async Task RestoreAsync()
    {
        foreach (var (table, row) in rows)
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }
}
