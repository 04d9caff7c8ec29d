using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Puts a <c>programme.yaml</c> in force, or says what is wrong in it, line by line.</summary>
internal sealed class SaveProgramme(ProgrammeTable programmes, RoundTable rounds, TimeProvider clock)
{
    [Function(nameof(SaveProgramme))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/api/programmes/{programme}")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        using var body = new StreamReader(request.Body);
        var yaml = await body.ReadToEndAsync(cancellationToken);
        var file = ProgrammeFile.Read(yaml);
        if (file.Programme is not { } read)
            return Results.BadRequest(new { errors = file.Faults });
        if (read.Id != programme)
            return Results.BadRequest(new { errors = new[] { new ProgrammeFault(1, $"the file says `programme: {read.Id}`, the address says {programme}: make them the same") } });
        if (await RefusalAsync(read, request.Query["confirm"] == "shorter-windows", cancellationToken) is { } refusal)
            return Results.Conflict(new { error = refusal });
        return await programmes.SaveAsync(read, yaml, cancellationToken) is { } version
            ? Results.Ok(new { programme, version })
            : Results.Conflict(new { error = "Somebody else saved this programme at the same moment: look at their version, then save again." });
    }

    private async Task<string?> RefusalAsync(Programme programme, bool mayShorten, CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme.Id, cancellationToken) is not { } before)
            return null;
        var begun = await rounds.AllAsync(programme.Id, cancellationToken);
        return ProgrammeChange.Refusal(before, programme, [.. begun.Keys], clock.GetUtcNow())
            ?? (mayShorten ? null : ShorterWindows.Between(before.Programme.Windows, programme.Windows));
    }
}
