using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Where alumni are uploaded, looked up, and taken off the list.</summary>
internal sealed class ShowAlumni(ProgrammeTable programmes)
{
    [Function(nameof(ShowAlumni))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/alumni")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current }
            ? Page.Of<AlumniPage>(new { Programme = current, IsStopped = request.Query.ContainsKey("stopped") })
            : DeskPage.Missing;
}
