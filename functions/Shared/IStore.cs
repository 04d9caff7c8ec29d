namespace FollowUp.Shared;

/// <summary>A table, queue or container that a fresh deployment lacks.</summary>
internal interface IStore
{
    Task CreateIfNotExistsAsync(CancellationToken cancellationToken);
}
