using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Makes the rows of a report's answers for the research team (<see cref="AccessPolicy"/>); they are kept for 30 days.</summary>
internal sealed class MakeExport(ExportMaker maker)
{
    [Function(nameof(MakeExport))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/reports/{report}/exports")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken) => await maker.MakeAsync(new(programme, report), cancellationToken) switch
        {
            ExportOutcome.Made made => Results.Created(
                (string?)null, new { export = made.Export, files = made.Files.Select(file => $"{request.Path}/{made.Export}/{file}") }),
            ExportOutcome.StillOpen => Results.Conflict(new { error = "Answers still come in: rows can be exported once all rounds of the report have closed." }),
            ExportOutcome.TooFew => Results.Conflict(new { error = "There are fewer than 10 answers: their rows are not exported." }),
            ExportOutcome.NoSuchReport => Results.NotFound(new { error = $"There is no such report of {programme}, or none of its rounds has begun." }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
