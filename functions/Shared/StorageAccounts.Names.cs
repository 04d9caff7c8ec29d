using Azure.Data.Tables;

namespace FollowUp.Shared;

/// <content>The stores that there are, whoever made them; of an account that several deployments share, those of this one.</content>
internal sealed partial class StorageAccounts
{
    public static IReadOnlyList<string> Names { get; } = ["Roster", "Responses"];

    private string? LowerPrefix => options.Value.Prefix.Length > 0 ? options.Value.Prefix.ToLowerInvariant() : null;

    /// <returns>The names that <see cref="RosterTable"/> and <see cref="ResponsesTable"/> take.</returns>
    public IAsyncEnumerable<string> TableNamesAsync(string account, CancellationToken cancellationToken)
    {
        var prefix = options.Value.Prefix;
        var filter = prefix.Length > 0 ? TableClient.CreateQueryFilter($"TableName ge {prefix} and TableName lt {prefix + "{"}") : null;
        return Tables(account).QueryAsync(filter, cancellationToken: cancellationToken).Select(table => table.Name[prefix.Length..]);
    }

    /// <returns>The names that <see cref="ResponsesContainer"/> takes. Those that begin with a dollar sign are the service's own.</returns>
    public IAsyncEnumerable<string> ContainerNamesAsync(CancellationToken cancellationToken) => Containers()
        .GetBlobContainersAsync(prefix: LowerPrefix, cancellationToken: cancellationToken)
        .Where(container => container.Name[0] != '$')
        .Select(container => container.Name[options.Value.Prefix.Length..]);

    /// <returns>Whole names, as the settings have them.</returns>
    public IAsyncEnumerable<string> QueueNamesAsync(string account, CancellationToken cancellationToken) =>
        Queues(account).GetQueuesAsync(prefix: LowerPrefix, cancellationToken: cancellationToken).Select(queue => queue.Name);
}
