using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Lists the stores that there are, and those among them that the manifest does not name.</summary>
internal sealed class StoreListing(StorageAccounts accounts)
{
    public async Task<IReadOnlyList<string>> UndeclaredAsync(CancellationToken cancellationToken)
    {
        var undeclared = new List<string>();
        foreach (var account in StorageAccounts.Names)
        {
            undeclared.AddRange(await accounts.TableNamesAsync(account, cancellationToken)
                .Where(table => !Manifest.Names(StoreKind.Table, table)).Select(table => $"{account} table {table}").ToListAsync(cancellationToken));
            var declared = DeclaredQueues(account);
            undeclared.AddRange(await accounts.QueueNamesAsync(account, cancellationToken)
                .Where(queue => !declared.Contains(queue)).Select(queue => $"{account} queue {queue}").ToListAsync(cancellationToken));
        }
        undeclared.AddRange(await accounts.ContainerNamesAsync(cancellationToken)
            .Where(container => !Manifest.Names(StoreKind.Container, container)).Select(container => $"Responses container {container}").ToListAsync(cancellationToken));
        return undeclared;
    }

    /// <summary>Queues have the names that the settings give them.</summary>
    private HashSet<string> DeclaredQueues(string account) =>
    [
        .. from queue in PoisonQueue.All
           where queue.Account == account && Manifest.Names(StoreKind.Queue, queue.Name)
           let name = accounts.Queue(account, queue.Setting).Name
           from declared in (string[])[name, $"{name}-poison"]
           select declared,
    ];
}
