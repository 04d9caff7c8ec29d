using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>The second person's yes to a quote. It enters the shared edition when that is released.</summary>
internal sealed class ApproveQuote(QuoteTable quotes, SignIn signIn)
{
    [Function(nameof(ApproveQuote))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/reports/{report}/quotes/{quote}/approval")] HttpRequest request,
        string programme,
        string report,
        string quote,
        CancellationToken cancellationToken)
    {
        if (await quotes.FindAsync(new(programme, report), quote, cancellationToken) is not { } found)
            return Results.NotFound(new { error = $"There is no such quote of {report}." });
        var approver = signIn.Of(request).Id;
        if (found.Refusal(approver) is { } refusal)
            return Results.Conflict(new { error = refusal });
        return await quotes.ReplaceAsync(new(programme, report), found.Approved(approver), cancellationToken)
            ? Results.Ok(new { quote, state = found.Approved(approver).State })
            : Results.Conflict(new { error = "Somebody else changed this quote at the same moment: look at it, then try again." });
    }
}
