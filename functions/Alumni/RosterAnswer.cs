using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Alumni;

/// <summary>
/// How the upload of a roster is answered: with its outcome as JSON; to a caller who accepts <c>application/x-ndjson</c>, line by
/// line while it goes on: counts after every thousand rows, and the outcome last. A long import so shows its progress, and is
/// not cut off by a gateway that takes silence for death.
/// </summary>
internal sealed class RosterAnswer(HttpContext http)
{
    private const string Lines = "application/x-ndjson";
    private readonly bool isStreamed = http.Request.Headers.Accept.ToString().Contains(Lines, StringComparison.OrdinalIgnoreCase);

    /// <returns>The last of the outcomes.</returns>
    public ValueTask<RosterOutcome> FollowAsync(IAsyncEnumerable<RosterOutcome> outcomes, CancellationToken cancellationToken) =>
        outcomes.Select<RosterOutcome, RosterOutcome>(ShowProgressAsync).LastAsync(cancellationToken);

    public async Task<IResult> EndAsync(RosterOutcome outcome, CancellationToken cancellationToken)
    {
        if (!isStreamed)
            return Results.Ok(outcome);
        await WriteLineAsync(outcome, cancellationToken);
        return Results.Empty;
    }

    private async ValueTask<RosterOutcome> ShowProgressAsync(RosterOutcome soFar, CancellationToken cancellationToken)
    {
        if (isStreamed)
            await WriteLineAsync(new { soFar.Rows, soFar.Accepted, soFar.Updated }, cancellationToken);
        return soFar;
    }

    private async Task WriteLineAsync<T>(T line, CancellationToken cancellationToken)
    {
        http.Response.ContentType = Lines;
        await http.Response.WriteAsync(JsonSerializer.Serialize(line, JsonSerializerOptions.Web) + "\n", cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }
}
