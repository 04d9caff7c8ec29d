using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Takes a quote back, also from an edition that was released: by another release without it. Asking again finishes what died.</summary>
internal sealed class WithdrawQuote(QuoteTable quotes, ReleasedQuotes released, SignIn signIn)
{
    [Function(nameof(WithdrawQuote))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/reports/{report}/quotes/{quote}/withdrawal")] HttpRequest request,
        string programme,
        string report,
        string quote,
        CancellationToken cancellationToken)
    {
        var of = new SummaryRequest(programme, report);
        if (await quotes.FindAsync(of, quote, cancellationToken) is not { } found)
            return Results.NotFound(new { error = $"There is no such quote of {report}." });
        if (!await quotes.ReplaceAsync(of, found.Withdrawn(signIn.Of(request).Id), cancellationToken))
            return Results.Conflict(new { error = "Somebody else changed this quote at the same moment: look at it, then try again." });
        await released.KeepApprovedAsync(of, cancellationToken);
        return Results.Ok(new { quote, state = found.Withdrawn("").State });
    }
}
