using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Has the messages that failed again and again tried once more: all of them, or with <c>?queue=</c> those of one queue.</summary>
internal sealed class ReplayPoison(PoisonQueues queues)
{
    [Function(nameof(ReplayPoison))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/poison/replay")] HttpRequest request, CancellationToken cancellationToken)
    {
        var name = request.Query["queue"].ToString();
        var named = PoisonQueue.All.Where(queue => name.Length == 0 || queue.Name == name).ToList();
        if (named.Count == 0)
            return Results.NotFound(new { error = $"There is no such queue: the queues are {string.Join(", ", PoisonQueue.All.Select(queue => queue.Name))}." });
        foreach (var queue in named)
            await queues.ReplayAsync(queue, cancellationToken);
        return Results.NoContent();
    }
}
