using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Takes what somebody asked the team about their data: access, erasure, rectification, restriction, objection, complaint.</summary>
internal sealed class TakeRequest(ProgrammeTable programmes, ProgrammeHistories histories, RequestHandling handling, AuditTable audit)
{
    private static readonly string Kinds = string.Join(", ", Enum.GetNames<RightsRequestKind>());

    [Function(nameof(TakeRequest))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/requests")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { } current)
            return UnknownProgramme.Named(programme);
        if (await SentForm.ReadAsync(request, cancellationToken) is not SentForm.Read { Fields: var fields } || RightsRequestForm.Read(current.Programme, fields) is not { } form)
            return Results.BadRequest(new { error = $"Send a form with kind (one of {Kinds}), email, identity: how you made sure that it is them; and to put something right new_email, name or fact_ and the name of a fact." });
        var taken = await handling.TakeAsync(await histories.ReadAsync(current, cancellationToken), form, cancellationToken);
        await audit.AddAsync(request, programme, $"{form.Kind} request {taken.Id}", cancellationToken);
        return Results.Ok(RequestOverview.Of(taken));
    }
}
