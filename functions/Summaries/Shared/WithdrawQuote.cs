using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Takes a quote back, also from an edition that was released.</summary>
internal sealed class WithdrawQuote(QuoteSteps steps, SignIn signIn)
{
    [Function(nameof(WithdrawQuote))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/reports/{report}/quotes/{quote}/withdrawal")] HttpRequest request,
        string programme,
        string report,
        string quote,
        CancellationToken cancellationToken) =>
        QuoteAnswer.Of(await steps.WithdrawAsync(new(programme, report), quote, signIn.Of(request).Id, cancellationToken));
}
