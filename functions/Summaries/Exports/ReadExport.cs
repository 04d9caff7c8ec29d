using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Gives a file of an export to the research team (<see cref="AccessPolicy"/>).</summary>
internal sealed class ReadExport(ExportBlobs exports)
{
    [Function(nameof(ReadExport))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/programmes/{programme}/reports/{report}/exports/{export}/{file}")] HttpRequest request,
        CancellationToken cancellationToken) =>
        await exports.FindAsync(new(Part(request, "programme"), Part(request, "report")), Part(request, "export"), Part(request, "file"), cancellationToken) is { } found
            ? Results.Bytes(found.Content.ToMemory(), found.ContentType, found.Name)
            : Results.NotFound(new { error = "There is no such file: exports are kept for 30 days." });

    private static string Part(HttpRequest request, string name) => request.RouteValues[name]?.ToString() ?? "";
}
