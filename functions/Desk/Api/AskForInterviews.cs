using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Notes somebody whom the programme names, or with <c>action=draw</c> draws whom to interview.</summary>
internal sealed class AskForInterviews(ProgrammeTable programmes, InterviewDesk desk)
{
    [Function(nameof(AskForInterviews))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/rounds/{round}/interviews")] HttpRequest request,
        string programme,
        string round,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current } || current.Round(round) is not { } found)
            return InterviewAnswer.NoRound;
        if (await SentForm.ReadAsync(request, cancellationToken) is not SentForm.Read { Fields: var fields })
            return Results.BadRequest(new { error = "Send a form: with contact for somebody whom the programme names, or with action=draw and how many of each kind." });
        return InterviewRequest.Read(InterviewDesk.Questions(current, found), fields) switch
        {
            InterviewRequest.Sample sample => Results.Ok(InterviewAnswer.Of(await desk.DrawAsync(current, found, sample, cancellationToken))),
            InterviewRequest.Nomination nomination when await desk.TryNominateAsync(current, found, nomination, cancellationToken) => Results.Ok(new { programme, round }),
            InterviewRequest.Faulty faulty => Results.BadRequest(new { error = $"{faulty.Error.Field}: {faulty.Error.Message}" }),
            _ => Results.Conflict(new { error = InterviewDeskTexts.OptedOut }),
        };
    }
}
