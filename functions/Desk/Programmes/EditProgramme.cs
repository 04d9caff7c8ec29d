using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The <c>programme.yaml</c> that is in force, to be changed.</summary>
internal sealed class EditProgramme(ProgrammeTable programmes)
{
    [Function(nameof(EditProgramme))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/file")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await programmes.TextAsync(programme, version: null, cancellationToken) is { } text
            ? Page.Of<ProgrammeFilePage>(new { Draft = new ProgrammeDraft(programme, text.Version, text.Yaml) })
            : DeskPage.Missing;
}
