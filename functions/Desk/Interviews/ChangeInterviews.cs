using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>Notes somebody whom the programme names for an interview, or draws whom to interview.</summary>
internal sealed class ChangeInterviews(ProgrammeTable programmes, InterviewDesk desk)
{
    [Function(nameof(ChangeInterviews))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/rounds/{round}/interviews")] HttpRequest request,
        string programme,
        string round,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        return await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current } && current.Round(round) is { } found
            ? await ChangeAsync(current, found, fields, cancellationToken)
            : DeskPage.Missing;
    }

    private async Task<IResult> ChangeAsync(Programme programme, Round round, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken)
    {
        switch (InterviewRequest.Read(InterviewDesk.Questions(programme, round), fields))
        {
            case InterviewRequest.Sample sample:
                var draw = await desk.DrawAsync(programme, round, sample, cancellationToken);
                return new SeeOther(DeskAddress.Round(programme.Id, round.Id, $"interviews/draws/{draw.Id}"));
            case InterviewRequest.Nomination nomination when await desk.TryNominateAsync(programme, round, nomination, cancellationToken):
                return new SeeOther(DeskAddress.Round(programme.Id, round.Id, "interviews?nominated"));
            case var refused:
                var error = refused is InterviewRequest.Faulty faulty ? faulty.Error : new(InterviewRequest.ContactField, InterviewDeskTexts.OptedOut);
                var list = await desk.ListAsync(programme, round, cancellationToken);
                return Page.Of<InterviewsPage>(new { Programme = programme, Round = round, List = list, Typed = fields, Error = error }, StatusCodes.Status400BadRequest);
        }
    }
}
