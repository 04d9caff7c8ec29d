using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Takes words out of a text for good.</summary>
internal sealed class RedactText(TextWork work)
{
    [Function(nameof(RedactText))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/reports/{report}/texts/{text}/redaction")] HttpRequest request,
        string programme,
        string report,
        string text,
        CancellationToken cancellationToken) =>
        await SentJson.ReadAsync<SentWords>(request, cancellationToken) is { Words: { } words }
            ? TextAnswer.Of(await work.RedactAsync(new(programme, report), text, words, cancellationToken))
            : Results.BadRequest(new { error = "Send the words to take out as { \"words\": [\"...\"] }, as they stand in the text." });
}
