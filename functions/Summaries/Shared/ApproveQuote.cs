using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>The second person's yes to a quote. It enters the shared edition when that is released.</summary>
internal sealed class ApproveQuote(QuoteSteps steps, SignIn signIn)
{
    [Function(nameof(ApproveQuote))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/reports/{report}/quotes/{quote}/approval")] HttpRequest request,
        string programme,
        string report,
        string quote,
        CancellationToken cancellationToken) =>
        QuoteAnswer.Of(await steps.ApproveAsync(new(programme, report), quote, signIn.Of(request).Id, cancellationToken));
}
