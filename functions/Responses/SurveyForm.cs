using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>What a person sent from the survey page: a response to keep, or what to put right first.</summary>
internal abstract record SurveyForm
{
    private SurveyForm()
    {
    }

    /// <param name="Response">Without background: that comes from the roster.</param>
    internal sealed record Valid(Response Response) : SurveyForm;

    /// <param name="Errors">In the order of the page; at most one a field.</param>
    internal sealed record Invalid(IReadOnlyList<FieldError> Errors) : SurveyForm;

    public static SurveyForm Read(Questionnaire questionnaire, IReadOnlyDictionary<string, StringValues> form)
    {
        var answers = new Dictionary<string, string>();
        List<FieldError> errors = [.. ConsentErrors(form)];
        foreach (var question in questionnaire.Questions)
        {
            switch (FieldAnswer.Read(question, form.GetValueOrDefault(question.Id)))
            {
                case FieldAnswer.Given given:
                    answers[question.Id] = given.Value;
                    break;
                case FieldAnswer.Refused refused:
                    errors.Add(new(question.Id, refused.Message));
                    break;
            }
        }
        return errors.Count > 0 ? new Invalid(errors) : new Valid(new Response(answers, new Dictionary<string, string>()));
    }

    private static IEnumerable<FieldError> ConsentErrors(IReadOnlyDictionary<string, StringValues> form) =>
        form.GetValueOrDefault(Questionnaire.ConsentField).Contains(Questionnaire.Consented)
            ? []
            : [new(Questionnaire.ConsentField, SurveyTexts.ConsentMissing)];
}
