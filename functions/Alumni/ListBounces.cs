using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Alumni;

/// <summary>Lists the addresses that mail came back from, so that the team can ask for others and put them in a roster that replaces these: with <c>?after=</c> and what the page before calls <c>next</c>, those after it.</summary>
internal sealed class ListBounces(ProgrammeTable programmes, BouncedAddresses bounced)
{
    [Function(nameof(ListBounces))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/programmes/{programme}/bounces")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current }
            ? Answer(programme, await bounced.PageAsync(current, BouncedPage.InstantOf(request.Query[BouncedPage.After]), cancellationToken))
            : UnknownProgramme.Named(programme);

    private static IResult Answer(string programme, BouncedPage page) => Results.Ok(new { programme, bounces = page.Addresses, next = page.NextMark });
}
