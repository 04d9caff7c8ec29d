using Azure.Storage.Queues;
using FollowUp.Shared;

namespace FollowUp.Summaries;

internal sealed class SummaryQueue(StorageAccounts accounts) : IStore
{
    private readonly QueueClient queue = accounts.Queue("Responses", "SummariesQueue");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public Task SendAsync(SummaryRequest request, CancellationToken cancellationToken) => queue.SendMessageAsync(request.ToMessage(), cancellationToken);
}
