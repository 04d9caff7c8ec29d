using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Says how many could be interviewed after a round, by what they said, and which draws were made.</summary>
internal sealed class ListInterviews(ProgrammeTable programmes, InterviewDesk desk)
{
    [Function(nameof(ListInterviews))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/programmes/{programme}/rounds/{round}/interviews")] HttpRequest request,
        string programme,
        string round,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current } && current.Round(round) is { } found
            ? Results.Ok(Answer(await desk.ListAsync(current, found, cancellationToken)))
            : InterviewAnswer.NoRound;

    private static object Answer(InterviewList list) => new
    {
        people = list.Candidates.Select(candidate => new { kind = $"{candidate.Kind}", candidate.Region, candidate.Cohort }),
        draws = list.Draws.Select(draw => draw.Id),
    };
}
