using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Writes what a form says into the places of the programme's file, and puts that in force as a version like any other.</summary>
internal sealed class ChangeByForm(ProgrammeTable programmes, ProgrammeDesk desk)
{
    [Function(nameof(ChangeByForm))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/form/{part}")] HttpRequest request,
        string programme,
        string part,
        CancellationToken cancellationToken)
    {
        var sent = await SentForm.ReadAsync(request, ProgrammeDraft.LargestBody, cancellationToken);
        if (sent is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(sent);
        var basedOn = ProgrammeDraft.BasedOnIn(fields);
        if (await programmes.TextAsync(programme, basedOn, cancellationToken) is not { } text || ProgrammeForm.Of(programme, part, basedOn, text.Yaml) is not { } form)
            return DeskPage.Missing;
        var typed = form.Fields.Where(field => fields.ContainsKey(field.Path)).ToDictionary(field => field.Path, field => fields[field.Path].ToString().ReplaceLineEndings("\n"));
        var yaml = ProgrammeFields.With(text.Yaml, typed);
        var after = form with { Fields = [.. form.Fields.Select(field => field with { Value = typed.GetValueOrDefault(field.Path, field.Value) })] };
        return await desk.ReplaceAsync(programme, yaml, basedOn, mayShorten: false, cancellationToken) switch
        {
            ProgrammeSaving.Saved saved => new SeeOther(FormattableString.Invariant($"{DeskAddress.Programme(programme)}?saved={saved.Version}")),
            ProgrammeSaving.Faulty faulty => Again(after, [.. faulty.Faults.Select(fault => new FieldError(ProgrammeFields.FieldAt(form.Fields, yaml, fault.Line) ?? FirstOf(form), fault.Message))], 400),
            ProgrammeSaving.Refused refused => Again(after, [new(FirstOf(form), refused.Reason)], 409),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string FirstOf(ProgrammeForm form) => form.Fields[0].Path;

    private static PageResult<FormPage> Again(ProgrammeForm form, IReadOnlyList<FieldError> errors, int status) =>
        Page.Of<FormPage>(new { Form = form with { Errors = errors } }, status);
}
