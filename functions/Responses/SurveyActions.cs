using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>Does what a person wants done on the survey page.</summary>
internal sealed class SurveyActions(ResponseBox box)
{
    public async Task<IResult> DoAsync(
        HttpRequest request, SurveyVisit visit, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken) =>
        (visit, Chosen(fields)) switch
        {
            (SurveyVisit.Open open, SurveyAction.Send) => await SendAsync(request, open, fields, cancellationToken),
            (SurveyVisit.Open open, SurveyAction.Save) => await SaveAsync(request, open, fields, cancellationToken),
            (SurveyVisit.Open open, SurveyAction.Continue) => await ContinueAsync(open, cancellationToken),
            (SurveyVisit.Known, SurveyAction.Withdraw) => SeeOther.To(request, "withdraw"),
            _ => VisitPage.Refusal(visit, isBelowSurvey: false),
        };

    /// <summary>What names no action that there is sends answers.</summary>
    private static SurveyAction Chosen(IReadOnlyDictionary<string, StringValues> fields) =>
        Enum.GetValues<SurveyAction>().FirstOrDefault(action => action.ToString() == fields.OneIn(Questionnaire.ActionField), SurveyAction.Send);

    private async Task<IResult> SendAsync(
        HttpRequest request, SurveyVisit.Open open, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken)
    {
        var (programme, round) = (open.Begun.Programme, open.Begun.Round);
        return SurveyForm.Read(open.Begun.Questionnaire, fields) switch
        {
            SurveyForm.Invalid invalid => Again(open, fields, invalid),
            SurveyForm.Incomplete more => Page.Of<SurveyPage>(new { programme, round, Typed = fields, Unseen = more.Questions }),
            SurveyForm.Valid valid when await box.PutAsync(open, valid.Response, cancellationToken) => SeeOther.To(request, "thank-you"),
            _ => VisitPage.Refusal(new SurveyVisit.Closed(programme, IsSealed: false)),
        };
    }

    private async Task<IResult> SaveAsync(
        HttpRequest request, SurveyVisit.Open open, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken) =>
        SurveyForm.ReadDraft(open.Begun.Questionnaire, fields) switch
        {
            SurveyForm.Invalid invalid => Again(open, fields, invalid),
            SurveyForm.Valid valid when await box.PutDraftAsync(open, valid.Response, cancellationToken) => SeeOther.To(request, "saved"),
            _ => VisitPage.Refusal(new SurveyVisit.Closed(open.Begun.Programme, IsSealed: false)),
        };

    private async Task<IResult> ContinueAsync(SurveyVisit.Open open, CancellationToken cancellationToken)
    {
        var (programme, round) = (open.Begun.Programme, open.Begun.Round);
        return await box.FindAsync(open, cancellationToken) is { } response
            ? Page.Of<SurveyPage>(new { programme, round, Typed = StoredFields.Of(open.Begun.Questionnaire, response), Stored = true })
            : Page.Of<SurveyPage>(new { programme, round, Stored = false });
    }

    private static PageResult<SurveyPage> Again(SurveyVisit.Open open, IReadOnlyDictionary<string, StringValues> fields, SurveyForm.Invalid invalid) =>
        Page.Of<SurveyPage>(new { open.Begun.Programme, open.Begun.Round, Typed = fields, invalid.Errors }, StatusCodes.Status400BadRequest);
}
