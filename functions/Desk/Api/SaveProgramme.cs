using FollowUp.Alumni;
using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Puts a <c>programme.yaml</c> in force, or says what is wrong in it, line by line.</summary>
internal sealed class SaveProgramme(ProgrammeDesk desk, ProgrammeTable programmes, RosterCount roster)
{
    [Function(nameof(SaveProgramme))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/api/programmes/{programme}")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        using var body = new StreamReader(request.Body);
        var yaml = await body.ReadToEndAsync(cancellationToken);
        var mayShorten = request.Query["confirm"] == "shorter-windows";
        return await desk.ReplaceAsync(programme, yaml, basedOn: null, mayShorten, cancellationToken) switch
        {
            ProgrammeSaving.Saved saved => Results.Ok(new { programme, version = saved.Version, warnings = await WarningsAsync(programme, saved.Version, cancellationToken) }),
            ProgrammeSaving.Faulty faulty => Results.BadRequest(new { errors = faulty.Faults }),
            ProgrammeSaving.Unconfirmed unconfirmed => Results.Conflict(new { error = $"{unconfirmed.Reason} Send it again with ?confirm=shorter-windows if that is meant." }),
            ProgrammeSaving.Refused refused => Results.Conflict(new { error = refused.Reason }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<IReadOnlyList<string>> WarningsAsync(string programme, int version, CancellationToken cancellationToken) =>
        await roster.WarningsAsync(await programmes.VersionAsync(programme, version, cancellationToken), cancellationToken);
}
