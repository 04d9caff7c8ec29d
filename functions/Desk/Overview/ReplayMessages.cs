using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Has messages tried once more that failed again and again.</summary>
internal sealed class ReplayMessages(PoisonQueues poison)
{
    [Function(nameof(ReplayMessages))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/poisoned/{queue}")] HttpRequest request,
        string queue,
        CancellationToken cancellationToken)
    {
        if (PoisonQueue.All.FirstOrDefault(known => known.Name == queue) is not { } found)
            return DeskPage.Missing;
        await poison.ReplayAsync(found, cancellationToken);
        return new SeeOther(DeskAddress.Desk);
    }
}
