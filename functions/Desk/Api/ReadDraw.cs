using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Gives a draw with how to reach those who were drawn.</summary>
internal sealed class ReadDraw(ProgrammeTable programmes, InterviewDesk desk)
{
    [Function(nameof(ReadDraw))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/programmes/{programme}/rounds/{round}/interviews/draws/{draw}")] HttpRequest request,
        string programme,
        string round,
        string draw,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current } && current.Round(round) is { } found
        && await desk.FindAsync(current, found, draw, cancellationToken) is var (stored, people)
            ? Results.Ok(new { draw = InterviewAnswer.Of(stored), people = people.Select(person => new { person.Contact, kind = $"{person.Candidate.Kind}", person.Candidate.Region, person.Candidate.Cohort }) })
            : InterviewAnswer.NoDraw;
}
