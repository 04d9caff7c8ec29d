using FollowUp.Shared;
using FollowUp.Summaries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Codes a text, takes words out of it, or proposes a quote from it: by the form that was sent.</summary>
internal sealed class ChangeText(ReportLookup reports, TextDesk desk, TextWork work, SignIn signIn)
{
    [Function(nameof(ChangeText))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/reports/{report}/texts/{text}")] HttpRequest request,
        string programme,
        string report,
        string text,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        var of = new SummaryRequest(programme, report);
        return await (fields.GetValueOrDefault(TextForm.Action).ToString() switch
        {
            TextForm.Redact => work.RedactAsync(of, text, TextForm.Lines(fields), cancellationToken),
            TextForm.Propose => work.QuoteAsync(of, text, fields.GetValueOrDefault(TextForm.Quote).ToString(), signIn.Of(request).Id, cancellationToken),
            _ => work.CodeAsync(of, text, TextForm.Themes(fields), cancellationToken),
        }) switch
        {
            TextChange.Made => new SeeOther(DeskAddress.Report(programme, report, $"texts/{text}?changed")),
            TextChange.Refused refused => await AgainAsync(of, text, new(refused.Field, refused.Reason), cancellationToken),
            TextChange.Moving => await AgainAsync(of, text, new(TextForm.Words, TextPageTexts.Moving), cancellationToken),
            _ => DeskPage.Missing,
        };
    }

    private async Task<IResult> AgainAsync(SummaryRequest of, string text, FieldError error, CancellationToken cancellationToken) =>
        await reports.FindAsync(of.Programme, of.Report, cancellationToken) is { } report && await desk.FindAsync(of, text, cancellationToken) is { } detail
            ? Page.Of<TextPage>(new { Report = report, Detail = detail, Error = error }, StatusCodes.Status400BadRequest)
            : DeskPage.Missing;
}
