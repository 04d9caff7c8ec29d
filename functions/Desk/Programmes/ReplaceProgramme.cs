using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Puts a changed <c>programme.yaml</c> in force, unless somebody else changed it since it was opened.</summary>
internal sealed class ReplaceProgramme(ProgrammeDesk desk)
{
    [Function(nameof(ReplaceProgramme))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/file")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, ProgrammeDraft.LargestBody, cancellationToken);
        return await SavedDraft.AnswerAsync(
            form, new(programme, BasedOn: 0, ""), draft => desk.ReplaceAsync(programme, draft.Yaml, draft.BasedOn, draft.MayShorten, cancellationToken));
    }
}
