using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>The quotes of a report, with how far each has come.</summary>
internal sealed class ListQuotes(QuoteTable quotes)
{
    [Function(nameof(ListQuotes))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/programmes/{programme}/reports/{report}/quotes")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken)
    {
        var all = await quotes.AllAsync(new(programme, report), cancellationToken);
        return Results.Ok(new { quotes = all.Select(quote => new { quote = quote.Id, quote.Question, quote.Text, quote.State }) });
    }
}
