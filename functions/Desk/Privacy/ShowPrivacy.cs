using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>What of a programme is deleted when, what people asked about their data, and what is held.</summary>
internal sealed class ShowPrivacy(ProgrammeTable programmes, PrivacyDesk desk)
{
    [Function(nameof(ShowPrivacy))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/privacy")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { } current
            ? Page.Of<PrivacyDeskPage>(new { current.Programme, Privacy = await desk.ReadAsync(current, cancellationToken), IsDone = request.Query.ContainsKey("done") })
            : DeskPage.Missing;
}
