using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The dates, the words or the questions of a programme, to be changed without its file.</summary>
internal sealed class ShowForm(ProgrammeTable programmes)
{
    [Function(nameof(ShowForm))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/form/{part}")] HttpRequest request,
        string programme,
        string part,
        CancellationToken cancellationToken) =>
        await programmes.TextAsync(programme, version: null, cancellationToken) is { } text && ProgrammeForm.Of(programme, part, text.Version, text.Yaml) is { } form
            ? Page.Of<FormPage>(new { Form = form })
            : DeskPage.Missing;
}
