using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Has sending pause, or go on, for a round; with <c>scope=programme</c> for all of the programme's.</summary>
internal sealed class PauseRound(ProgrammeTable programmes, PauseTable pauses)
{
    public const string ActionField = "action";
    public const string Resume = "resume";
    public const string ScopeField = "scope";
    public const string WholeProgramme = "programme";

    [Function(nameof(PauseRound))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/rounds/{round}/sending")] HttpRequest request,
        string programme,
        string round,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        if ((await programmes.CurrentAsync(programme, cancellationToken))?.Programme.Round(round) is null)
            return DeskPage.Missing;
        var place = fields.GetValueOrDefault(ScopeField) == WholeProgramme ? null : round;
        await (fields.GetValueOrDefault(ActionField) == Resume
            ? pauses.ResumeAsync(programme, place, cancellationToken)
            : pauses.PauseAsync(programme, place, cancellationToken));
        return new SeeOther(DeskAddress.Round(programme, round));
    }
}
