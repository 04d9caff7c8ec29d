using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Lists the messages that failed again and again, without what they say: a delivery report names somebody's address.</summary>
internal sealed class ListPoison(PoisonQueues queues)
{
    [Function(nameof(ListPoison))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/poison")] HttpRequest request, CancellationToken cancellationToken) =>
        Results.Ok(await Task.WhenAll(PoisonQueue.All.Select(queue => ListAsync(queue, cancellationToken))));

    private async Task<PoisonList> ListAsync(PoisonQueue queue, CancellationToken cancellationToken) =>
        new(queue.Name, await queues.CountAsync(queue, cancellationToken), await queues.PeekAsync(queue, cancellationToken));
}
