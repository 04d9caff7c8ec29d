using Azure.Data.Tables;

namespace FollowUp.Shared;

/// <summary>Columns that a row of ours always has: one that lacks them was written by something else, and is not guessed at.</summary>
internal static class StoredRow
{
    /// <exception cref="InvalidOperationException">The row has no such text.</exception>
    public static string Text(this TableEntity row, string column) => row.GetString(column) ?? throw Lacks(column);

    /// <exception cref="InvalidOperationException">The row has no such number.</exception>
    public static int Number(this TableEntity row, string column) => row.GetInt32(column) ?? throw Lacks(column);

    /// <exception cref="InvalidOperationException">The row has no such instant.</exception>
    public static DateTimeOffset Instant(this TableEntity row, string column) => row.GetDateTimeOffset(column) ?? throw Lacks(column);

    /// <exception cref="InvalidOperationException">The row has no such bytes.</exception>
    public static byte[] Bytes(this TableEntity row, string column) => row.GetBinary(column) ?? throw Lacks(column);

    /// <summary>The text columns whose names begin with a prefix, by the rest of their names.</summary>
    public static IReadOnlyDictionary<string, string> Texts(this TableEntity row, string prefix) => row
        .Where(column => column.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(column => column.Key[prefix.Length..], column => column.Value as string ?? throw Lacks(column.Key));

    private static InvalidOperationException Lacks(string column) => new($"A stored row lacks {column}.");
}
