using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Gives the files of an edition to those who may read it (<see cref="AccessPolicy"/>).</summary>
internal sealed class ReadReport(ResearchBlobs research, ReleaseBlobs releases)
{
    /// <summary>A report is one file with its style sheet inside, and no script.</summary>
    private const string SelfContained = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    [Function(nameof(ReadReport))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reports/{edition}/{programme}/{report}/{file?}")] HttpRequest request,
        string edition,
        string programme,
        string report,
        string? file,
        CancellationToken cancellationToken)
    {
        if (file is null && !request.Path.Value!.EndsWith('/'))
            return Results.Redirect($"{request.Path}/", permanent: true);
        if (await FindAsync(edition, new(programme, report), file ?? EditionFile.Page, cancellationToken) is not { } found)
            return Page.NotFound;
        request.HttpContext.Response.Headers.ContentSecurityPolicy = SelfContained;
        return new CompressedContent(found.Content.ToMemory(), found.ContentType);
    }

    private Task<EditionFile?> FindAsync(string edition, SummaryRequest report, string file, CancellationToken cancellationToken) => edition switch
    {
        "research" => research.FindAsync(report, file, cancellationToken),
        "shared" => releases.FindAsync(report, file, cancellationToken),
        _ => Task.FromResult<EditionFile?>(null),
    };
}
