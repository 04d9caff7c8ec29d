using System.Buffers;

namespace FollowUp.Local.Tables.Entities;

/// <summary>
/// Which characters a key can have, and how it stands in a path.
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
/// </summary>
internal static class EntityKey
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. "/\\#?", .. Enumerable.Range(0x00, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code)]);

    /// <exception cref="Azure.RequestFailedException">A key has a character that the service refuses (400 OutOfRangeInput).</exception>
    public static void Check(string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        if (partitionKey.AsSpan().ContainsAny(Forbidden))
            throw Refusal.OutOfRange("The 'PartitionKey' parameter is out of range.");
        if (rowKey.AsSpan().ContainsAny(Forbidden))
            throw Refusal.OutOfRange("The 'RowKey' parameter is out of range.");
    }

    /// <summary>The path of a row. A quote is doubled for OData, then everything is percent-encoded for the URL.</summary>
    public static string Path(string table, string partitionKey, string rowKey)
    {
        Check(partitionKey, rowKey);
        return $"/{table}(PartitionKey='{Encoded(partitionKey)}',RowKey='{Encoded(rowKey)}')";
    }

    private static string Encoded(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
