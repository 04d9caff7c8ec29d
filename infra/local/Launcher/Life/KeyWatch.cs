using Azure.Data.Tables;

namespace FollowUp.Local.Launcher.Life;

/// <summary>Notices when a key that makes pseudonyms has been destroyed.</summary>
internal sealed class KeyWatch(LocalSystem local)
{
    private readonly TableClient keys = new TableServiceClient(local.Storage.Roster).GetTableClient("PseudonymKeys");
    private readonly HashSet<string> destroyed = [];

    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        var gone = await keys.QueryAsync<TableEntity>(cancellationToken: cancellationToken)
            .Where(key => !key.ContainsKey("Wrapped") && destroyed.Add(key.RowKey))
            .ToListAsync(cancellationToken);
        return [.. gone.Select(key => $"The key of cohort {key.RowKey.Split('~')[^1]} is destroyed: from now on nobody can tell whose its answers are")];
    }
}
