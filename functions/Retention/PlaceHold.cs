using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Retention;

/// <summary>Keeps a programme's data, or that of one of its cohorts or rounds, from being deleted for a while.</summary>
internal sealed class PlaceHold(ProgrammeTable programmes, ProgrammeHistories histories, HoldTable holds, AuditTable audit, TimeProvider clock)
{
    /// <summary>Whoever says a part by its kind would otherwise hold everything.</summary>
    private static readonly string[] Misnamed = ["cohort", "round"];

    [Function(nameof(PlaceHold))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/holds")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { } current)
            return UnknownProgramme.Named(programme);
        var history = await histories.ReadAsync(current, cancellationToken);
        if (await SentForm.ReadAsync(request, cancellationToken) is not SentForm.Read { Fields: var fields } || Read(history, fields) is not { } hold)
            return Results.BadRequest(new { error = $"Send a form with reason, owner, days (1 to {Hold.MostDays}) and, to hold less than the whole programme, part: the id of a cohort or round." });
        await holds.AddAsync(programme, hold, cancellationToken);
        await audit.AddAsync(request, programme, $"placed hold {hold.Id}", cancellationToken);
        return Results.Ok(hold);
    }

    private Hold? Read(ProgrammeHistory history, IReadOnlyDictionary<string, StringValues> fields)
    {
        var part = Text(fields, "part");
        var isKnown = !Misnamed.Any(fields.ContainsKey) && (part is null || history.Cohorts.Any(cohort => cohort.Id == part) || history.Rounds.Any(round => round.Id == part));
        return isKnown && Text(fields, "reason") is { } reason && Text(fields, "owner") is { } owner
            && int.TryParse(Text(fields, "days"), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Hold.MostDays
            ? new(Guid.NewGuid().ToString("N"), part is null ? history.Id : $"{history.Id}~{part}", reason, owner, clock.GetUtcNow().AddDays(days))
            : null;
    }

    private static string? Text(IReadOnlyDictionary<string, StringValues> fields, string name) =>
        fields.GetValueOrDefault(name).ToString() is { Length: > 0 } text ? text : null;
}
