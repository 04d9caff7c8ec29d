using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Says what a text is about: the themes that are sent, and no others.</summary>
internal sealed class CodeText(TextWork work)
{
    [Function(nameof(CodeText))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/api/programmes/{programme}/reports/{report}/texts/{text}/themes")] HttpRequest request,
        string programme,
        string report,
        string text,
        CancellationToken cancellationToken) =>
        await SentJson.ReadAsync<SentThemes>(request, cancellationToken) is { Themes: { } themes }
            ? TextAnswer.Of(await work.CodeAsync(new(programme, report), text, themes, cancellationToken))
            : Results.BadRequest(new { error = "Send the themes as { \"themes\": [\"Workload\", \"Funding\"] }; an empty list takes all away." });
}
