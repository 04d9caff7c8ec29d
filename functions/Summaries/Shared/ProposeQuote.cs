using FollowUp.Responses;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Copies words from an answer whose author allowed it, for somebody else to approve.</summary>
internal sealed class ProposeQuote(QuotableAnswers answers, QuoteSteps steps, SignIn signIn)
{
    [Function(nameof(ProposeQuote))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/reports/{report}/quotes")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken)
    {
        var sent = await SentJson.ReadAsync<ProposedQuote>(request, cancellationToken);
        var text = FreeText.Clean(sent?.Text ?? "");
        if (sent?.Question is not { } id || text.Length == 0)
            return Results.BadRequest(new { error = "Send the question's id and the words as { \"question\": \"in_your_words\", \"text\": \"...\" }." });
        if (await answers.FindAsync(new(programme, report), id, text, cancellationToken) is not { } question)
            return Results.Conflict(new { error = $"No answer to {id} in {report} has these words, or its author did not allow that they are quoted." });
        var quote = await steps.ProposeAsync(new(programme, report), question, text, signIn.Of(request).Id, cancellationToken);
        return Results.Json(new { quote = quote.Id, state = quote.State }, statusCode: StatusCodes.Status201Created);
    }
}
