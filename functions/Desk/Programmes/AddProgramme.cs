using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

internal sealed class AddProgramme(ProgrammeDesk desk)
{
    [Function(nameof(AddProgramme))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/new-programme")] HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, ProgrammeDraft.LargestBody, cancellationToken);
        return await SavedDraft.AnswerAsync(form, ProgrammeDraft.New, draft => desk.AddAsync(draft.Yaml, cancellationToken));
    }
}
