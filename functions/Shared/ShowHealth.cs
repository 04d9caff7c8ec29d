using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Shared;

/// <summary>For whoever watches from outside: "healthy", or a server error. It reads only, and says nothing else.</summary>
internal sealed class ShowHealth(Health health)
{
    [Function(nameof(ShowHealth))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request, CancellationToken cancellationToken)
    {
        await health.CheckAsync(cancellationToken);
        return Results.Text("healthy");
    }
}
