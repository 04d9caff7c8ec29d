using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The versions of a programme, the newest first, some at a time.</summary>
internal sealed class ShowVersions(ProgrammeTable programmes)
{
    [Function(nameof(ShowVersions))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/versions")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { } current
            ? Page.Of<VersionsPage>(new
            {
                Id = programme,
                current.Programme.Name,
                Newest = current.Version,
                UpTo = Math.Min(current.Version, DeskPage.Number(request, "upto") ?? current.Version),
            })
            : DeskPage.Missing;
}
