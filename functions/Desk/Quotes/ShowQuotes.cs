using FollowUp.Shared;
using FollowUp.Summaries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The quotes of a report, for somebody else than who proposed them to approve.</summary>
internal sealed class ShowQuotes(ReportLookup reports, QuoteTable quotes, SignIn signIn)
{
    [Function(nameof(ShowQuotes))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/reports/{report}/quotes")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(programme, report, cancellationToken) is not { } found)
            return DeskPage.Missing;
        var all = await quotes.AllAsync(new(programme, report), cancellationToken);
        return Page.Of<QuotesPage>(new { Report = found, Quotes = all.Select(quote => DeskQuote.Of(quote, signIn.Of(request).Id)).OrderBy(quote => quote.State).ToList() });
    }
}
