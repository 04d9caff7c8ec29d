using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Releases a report's shared edition now, before its 14 days are over. Asking again changes nothing.</summary>
internal sealed class ReleaseReport(SharedRelease release)
{
    [Function(nameof(ReleaseReport))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/reports/{report}/release")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken) =>
        await release.ReleaseAsync(new(programme, report), cancellationToken) switch
        {
            ReleaseOutcome.Released(var number) => Results.Ok(new { programme, report, release = number }),
            ReleaseOutcome.ReleasedBefore(var number) => Results.Ok(new { programme, report, release = number }),
            ReleaseOutcome.TakesAnswers(var lastDay) => Refused($"{report} can still be answered until {Notation.Day(lastDay)}: release it after that day."),
            ReleaseOutcome.Moving => Refused($"Answers of {report} were written to while they were counted: try again."),
            ReleaseOutcome.InAnother(var round, var other) => Refused($"Round {round} was released in the report {other}: each answer enters one shared report at most."),
            _ => Results.NotFound(new { error = $"There is no report {report} of {programme}, or it has no answers to be read." }),
        };

    private static IResult Refused(string error) => Results.Conflict(new { error });
}
