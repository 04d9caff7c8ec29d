using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Retention;

/// <summary>Records that a request is paused, resumed, extended or acknowledged, and why.</summary>
internal sealed class ChangeRequest(ProgrammeTable programmes, RightsRequestTable requests, AuditTable audit, TimeProvider clock)
{
    private const string Expected = "Send a form with change (pause, resume, extend or acknowledge), reason, which names nobody, and, to extend, months (1 or 2).";

    [Function(nameof(ChangeRequest))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/requests/{id}/changes")] HttpRequest request,
        string programme,
        string id,
        CancellationToken cancellationToken)
    {
        if (await SentForm.ReadAsync(request, cancellationToken) is not SentForm.Read { Fields: var fields } || RuleOf(fields) is not { } rule)
            return Results.BadRequest(new { error = Expected });
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current } || await requests.FindAsync(programme, id, cancellationToken) is not { } found)
            return Results.NotFound(new { error = $"There is no request {id}." });
        if (rule(found, LocalTime.DayOf(clock.GetUtcNow(), current.TimeZone)) is not { } changed
            || await requests.ReplaceAsync(programme, changed, cancellationToken) is not { } stored)
            return Results.Conflict(new { error = "The request is not in a state for this, or somebody else changed it at the same moment: look again." });
        await audit.AddAsync(request, programme, $"{stored.History[^1].What} request {id}", cancellationToken);
        return Results.Ok(RequestOverview.Of(stored));
    }

    /// <returns>Null where the form says no change, or no reason for it.</returns>
    private static Func<RightsRequest, DateOnly, RightsRequest?>? RuleOf(IReadOnlyDictionary<string, StringValues> fields)
    {
        var reason = fields.GetValueOrDefault("reason").ToString();
        var isNumber = int.TryParse(fields.GetValueOrDefault("months"), NumberStyles.None, CultureInfo.InvariantCulture, out var months);
        return (reason.Length > 0 ? fields.GetValueOrDefault("change").ToString() : "") switch
        {
            "pause" => (request, today) => RequestClock.Pause(request, reason, today),
            "resume" => (request, today) => RequestClock.Resume(request, reason, today),
            "extend" when isNumber && months is >= 1 and <= RequestClock.MostMonths => (request, today) => RequestClock.Extend(request, months, reason, today),
            "acknowledge" => (request, today) => RequestClock.Acknowledge(request, reason, today),
            _ => null,
        };
    }
}
