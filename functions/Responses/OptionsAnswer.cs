using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>The answer by one or several of the options. Words written to an option choose it: without scripts nothing could tick it meanwhile.</summary>
internal static class OptionsAnswer
{
    public static FieldAnswer Read(Question question, IReadOnlyDictionary<string, StringValues> form)
    {
        var values = form.In(question.Id);
        var words = question.OtherOption is null ? "" : FreeText.Line(form.OneIn(question.OtherField));
        if (words.Length > 0 && question.OtherOption is { } other && !values.Contains(other.Id))
            values.Add(other.Id);
        // In the order of the questionnaire, so that the same choice is the same value.
        var chosen = question.Options.Where(option => values.Contains(option.Id)).ToList();
        var ids = string.Join(' ', chosen.Select(option => option.Id));
        return Fault(question, chosen, values.Count) is { } message ? new FieldAnswer.Refused(message, ids)
            : chosen.Count == 0 ? new FieldAnswer.LeftOut()
            : TextAnswer.TooLong(question, words, Question.LongestShortText) is { } tooLong ? tooLong with { Chosen = ids }
            : new FieldAnswer.Given(ids, words.Length > 0 ? words : null);
    }

    private static string? Fault(Question question, List<AnswerOption> chosen, int sent)
    {
        if (chosen.Count < sent)
            return SurveyTexts.NotAnOption.With(question.Text);
        if (chosen.Count > 1 && question.Kind == QuestionKind.Choice)
            return SurveyTexts.OnlyOneAnswer.With(question.Text);
        return chosen.Count > 1 && chosen.Find(option => option.StandsAlone) is { } alone
            ? SurveyTexts.StandsAlone.With(question.Text, alone.Label)
            : null;
    }
}
