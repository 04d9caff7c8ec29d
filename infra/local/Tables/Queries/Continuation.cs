using Azure;

namespace FollowUp.Local.Tables.Queries;

/// <summary>Where a query goes on; for the caller one token, of the partition, a space, and the row where there is one.</summary>
internal sealed record Continuation(string? NextPartitionKey, string? NextRowKey)
{
    public static Continuation Parse(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return new(null, null);
        var parts = token.Split(' ', 2);
        return new(parts[0], parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null);
    }

    public static string? TokenOf(Response response)
    {
        var hasPartition = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        var hasRow = response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return hasPartition || hasRow ? $"{partition} {row}" : null;
    }
}
