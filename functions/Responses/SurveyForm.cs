using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>What a person sent from the survey page: a response to keep, or what to do first.</summary>
internal abstract record SurveyForm
{
    private SurveyForm()
    {
    }

    /// <param name="Response">Without background: that comes from the roster.</param>
    internal sealed record Valid(Response Response) : SurveyForm;

    /// <param name="Errors">In the order of the page; at most one a field.</param>
    internal sealed record Invalid(IReadOnlyList<FieldError> Errors) : SurveyForm;

    /// <param name="Questions">What the answers lead to and the form did not have yet.</param>
    internal sealed record Incomplete(IReadOnlyList<Question> Questions) : SurveyForm;

    public static SurveyForm Read(Questionnaire questionnaire, IReadOnlyDictionary<string, StringValues> form)
    {
        var asked = AskedQuestion.In(questionnaire, form);
        if (FindErrors(form, asked, needsAll: true) is { Count: > 0 } errors)
            return new Invalid(errors);
        var unseen = asked.Where(question => !question.WasShown).Select(question => question.Question).ToList();
        return unseen.Count > 0 ? new Incomplete(unseen) : new Valid(Kept(asked));
    }

    /// <summary>What is to be kept for later: it may lack anything but the consent.</summary>
    public static SurveyForm ReadDraft(Questionnaire questionnaire, IReadOnlyDictionary<string, StringValues> form)
    {
        var asked = AskedQuestion.In(questionnaire, form);
        return FindErrors(form, asked, needsAll: false) is { Count: > 0 } errors ? new Invalid(errors) : new Valid(Kept(asked));
    }

    private static List<FieldError> FindErrors(IReadOnlyDictionary<string, StringValues> form, IReadOnlyList<AskedQuestion> asked, bool needsAll) =>
        [.. ConsentErrors(form), .. asked.Select(question => question.Error(needsAll)).OfType<FieldError>()];

    private static IEnumerable<FieldError> ConsentErrors(IReadOnlyDictionary<string, StringValues> form) =>
        form.GetValueOrDefault(Questionnaire.ConsentField).Contains(Questionnaire.Consented)
            ? []
            : [new(Questionnaire.ConsentField, SurveyTexts.ConsentMissing)];

    private static Response Kept(IEnumerable<AskedQuestion> asked) =>
        new(asked.SelectMany(question => question.Columns).ToDictionary(), new Dictionary<string, string>());
}
