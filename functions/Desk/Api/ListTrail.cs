using FollowUp.Retention;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Lists who did what at the desk, the newest first; <c>?after=</c> goes on after the last key of a list.</summary>
internal sealed class ListTrail(AuditTable audit)
{
    private const int AtOnce = 100;

    [Function(nameof(ListTrail))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/trail/{programme?}")] HttpRequest request,
        string? programme,
        CancellationToken cancellationToken) =>
        Results.Ok(new { lines = await audit.PageAsync(programme ?? AuditTable.Deployment, request.Query["after"], AtOnce, cancellationToken) });
}
