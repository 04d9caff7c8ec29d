using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The addresses that mail came back from, for the team to ask for others.</summary>
internal sealed class ShowBounces(ProgrammeTable programmes, BouncedAddresses bounced)
{
    [Function(nameof(ShowBounces))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/bounces")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current }
            ? Page.Of<BouncesPage>(new { Programme = current, Bounces = await DeskBounces.ReadAsync(bounced, current, request, cancellationToken), IsCorrected = request.Query.ContainsKey("corrected") })
            : DeskPage.Missing;
}
