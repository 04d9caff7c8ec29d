namespace FollowUp.Retention;

/// <summary>A stored row that is about somebody.</summary>
/// <param name="Round">Of which round it is; empty where it is of none.</param>
internal sealed record HeldRow(string Table, string Key, string Round, IReadOnlyList<KeyValuePair<string, object>> Columns)
{
    /// <summary>What the manifest says of it, first what it says of rows with such a key alone.</summary>
    public IEnumerable<StoredData> Declared => Manifest.All
        .Where(line => line.Kind == StoreKind.Table && line.Store == Table && (Columns.Count == 0 || Columns.Any(column => line.Names(Key, column.Key))))
        .OrderByDescending(line => line.Keys.Length);
}
