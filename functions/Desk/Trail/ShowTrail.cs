using FollowUp.Retention;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Who did what at the desk, the newest first: with a programme, or what is about none.</summary>
internal sealed class ShowTrail(AuditTable audit)
{
    [Function(nameof(ShowTrail))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/trail/{programme?}")] HttpRequest request,
        string? programme,
        CancellationToken cancellationToken)
    {
        var lines = await audit.PageAsync(programme ?? AuditTable.Deployment, request.Query["after"], TrailPage.AtOnce, cancellationToken);
        return Page.Of<TrailPage>(new { Programme = programme, Lines = lines });
    }
}
