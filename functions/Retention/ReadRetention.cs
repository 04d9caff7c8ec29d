using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Says what of a programme is deleted when, what is overdue, what is held, and what the last sweep did.</summary>
internal sealed class ReadRetention(ProgrammeTable programmes, ProgrammeHistories histories, RetentionStatusReader reader)
{
    [Function(nameof(ReadRetention))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/programmes/{programme}/retention")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { } current
            ? Results.Ok(await reader.ReadAsync(await histories.ReadAsync(current, cancellationToken), cancellationToken))
            : UnknownProgramme.Named(programme);
}
