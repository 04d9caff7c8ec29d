using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Who was drawn for interviews, with how to reach them: nobody else's contact is shown anywhere.</summary>
internal sealed class ShowDraw(ProgrammeTable programmes, InterviewDesk desk)
{
    [Function(nameof(ShowDraw))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/rounds/{round}/interviews/draws/{draw}")] HttpRequest request,
        string programme,
        string round,
        string draw,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current } && current.Round(round) is { } found
        && await desk.FindAsync(current, found, draw, cancellationToken) is var (stored, people)
            ? Page.Of<DrawPage>(new { Programme = current, Round = found, Draw = stored, People = people })
            : DeskPage.Missing;
}
