namespace FollowUp.Tests.Deployment;

internal static class CallKinds
{
    /// <summary>A transaction of many rows is one call: https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</summary>
    /// <param name="call">Method and path, as <see cref="Ground.StorageCalls"/> notes them.</param>
    public static CallKind Of(string call, string query)
    {
        var (method, path) = (call.Split(' ', 2)[0], call.Split(' ', 2)[1]);
        if (path.EndsWith("/messages", StringComparison.Ordinal) || query.Contains("comp=metadata", StringComparison.Ordinal))
            return CallKind.Queue;
        if (!path.Contains('/') && !query.Contains("restype=container", StringComparison.Ordinal))
            return CallKind.Table;
        return (method, query.Contains("comp=list", StringComparison.Ordinal)) switch
        {
            ("DELETE", _) => CallKind.Free,
            ("GET" or "HEAD", false) => CallKind.BlobRead,
            _ => CallKind.BlobWrite,
        };
    }
}
