using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Puts a <c>programme.yaml</c> in force, or says what is wrong in it, line by line.</summary>
internal sealed class SaveProgramme(ProgrammeDesk desk)
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
            ProgrammeSaving.Saved saved => Results.Ok(new { programme, version = saved.Version }),
            ProgrammeSaving.Faulty faulty => Results.BadRequest(new { errors = faulty.Faults }),
            ProgrammeSaving.Refused refused => Results.Conflict(new { error = refused.Reason }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
