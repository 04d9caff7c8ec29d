using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FollowUp.Shared;

/// <summary>Creates what is missing at start, where <see cref="StorageOptions.CreateMissing"/> asks for it.</summary>
internal sealed class CreateMissingStores(IEnumerable<IStore> stores, IOptions<StorageOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => options.Value.CreateMissing
        ? Task.WhenAll(stores.Select(store => store.CreateIfNotExistsAsync(cancellationToken)))
        : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
