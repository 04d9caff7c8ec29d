using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>What people wrote, with the themes that the team found in it: <c>?part=</c> and <c>?page=</c> say which of it.</summary>
internal sealed class ListTexts(TextDesk desk)
{
    [Function(nameof(ListTexts))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/programmes/{programme}/reports/{report}/texts")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken)
    {
        var (part, page) = (DeskPage.Number(request, "part") ?? 1, DeskPage.Number(request, "page") ?? 1);
        return await desk.ListAsync(new(programme, report), part, page, cancellationToken) is { } list
            ? Results.Ok(new { list.Part, list.Parts, list.Page, list.Pages, texts = list.Shown.Select(Answer) })
            : Results.NotFound(new { error = $"There is no report {report} of {programme} whose texts can be read: answers still come in, or there are fewer than 10." });
    }

    private static object Answer(WrittenText text) =>
        new { text = text.Id, question = text.Question.Id, text.Words, text.Themes, text.MayBeQuoted, warnings = TextWarnings.Of(text.Words).Select(warning => new { kind = $"{warning.Kind}", warning.Words }) };
}
