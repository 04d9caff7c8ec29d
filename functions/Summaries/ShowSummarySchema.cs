using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>The published shape of an edition's <c>summary.json</c>. It is no secret, whatever the edition is.</summary>
internal sealed class ShowSummarySchema
{
    [Function(nameof(ShowSummarySchema))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "schemas/{edition}-summary.json")] HttpRequest request, string edition) =>
        SummarySchema.Find(edition) is { } schema ? Results.Bytes(schema.ToMemory(), "application/schema+json") : Results.NotFound();
}
