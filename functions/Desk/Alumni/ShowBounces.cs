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
            ? await PageAsync(current, request.Query.ContainsKey("corrected"), cancellationToken)
            : DeskPage.Missing;

    private async Task<IResult> PageAsync(Programme programme, bool isCorrected, CancellationToken cancellationToken) =>
        Page.Of<BouncesPage>(new { Programme = programme, Bounces = await InAsync(bounced, programme, cancellationToken), IsCorrected = isCorrected });

    internal static async Task<IReadOnlyList<DeskBounce>> InAsync(BouncedAddresses bounced, Programme programme, CancellationToken cancellationToken) =>
        [.. (await bounced.InAsync(programme, cancellationToken)).Select(bounce => new DeskBounce(bounce.Address, bounce.Cohort, bounce.Date, bounce.Status))];
}
