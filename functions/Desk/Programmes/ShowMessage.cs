using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>One message of a round as a mail program shows it.</summary>
internal sealed class ShowMessage(ProgrammeTable programmes, MessageExample example)
{
    /// <summary>A message carries its styles within, and loads nothing.</summary>
    private const string SelfContained = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    [Function(nameof(ShowMessage))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/rounds/{round}/messages/{number:int}")] HttpRequest request,
        string programme,
        string round,
        int number,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current }
            || current.Round(round) is not { } found
            || !MessageExample.Numbers(found).Contains(number))
            return DeskPage.Missing;
        request.HttpContext.Response.Headers.ContentSecurityPolicy = SelfContained;
        return Results.Text((await example.RenderAsync(current, found, number)).Html, "text/html; charset=utf-8");
    }
}
