using System.Globalization;
using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Gives the <c>programme.yaml</c> that is in force, or with <c>?version=</c> an older one, as it was put; the header <c>Programme-Version</c> says which it is.</summary>
internal sealed class ReadProgramme(ProgrammeTable programmes)
{
    [Function(nameof(ReadProgramme))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/api/programmes/{programme}")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (await programmes.TextAsync(programme, Version(request), cancellationToken) is not { } text)
            return Results.NotFound(new { error = $"There is no such version of a programme {programme}: without ?version= the one in force is given." });
        request.HttpContext.Response.Headers["Programme-Version"] = text.Version.ToString(CultureInfo.InvariantCulture);
        return Results.Text(text.Yaml, "text/yaml; charset=utf-8");
    }

    /// <returns>Null where none is asked for; versions are counted from 1, so that 0 is none of them.</returns>
    private static int? Version(HttpRequest request) => request.Query["version"].ToString() switch
    {
        "" => null,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
    };
}
