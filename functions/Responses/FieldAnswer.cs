using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>What one field of the survey form says in answer to its question.</summary>
internal abstract record FieldAnswer
{
    private FieldAnswer()
    {
    }

    /// <param name="Value">As <see cref="Response.Answers"/> keeps it.</param>
    internal sealed record Given(string Value) : FieldAnswer;

    internal sealed record LeftOut : FieldAnswer;

    /// <param name="Message">What to put right, in the words of the page.</param>
    internal sealed record Refused(string Message) : FieldAnswer;

    public static FieldAnswer Read(Question question, StringValues sent)
    {
        var values = sent.Where(value => !string.IsNullOrEmpty(value)).OfType<string>().Distinct().ToList();
        return question.Kind == QuestionKind.Text ? ReadText(question, values) : ReadOptions(question, values);
    }

    private static FieldAnswer ReadText(Question question, List<string> values)
    {
        if (values.Count > 1)
            return new Refused(SurveyTexts.OnlyOneAnswer.With(question.Text));
        var text = FreeText.Clean(values.FirstOrDefault(""));
        var excess = text.Length - Question.LongestText;
        return excess > 0 ? new Refused(SurveyTexts.TextTooLong.With(question.Text, excess, Question.LongestText))
            : text.Length > 0 ? new Given(text)
            : Nothing(question, SurveyTexts.WriteAnswer);
    }

    private static FieldAnswer ReadOptions(Question question, List<string> values)
    {
        // In the order of the questionnaire, so that the same choice is the same value.
        var chosen = question.Options.Where(option => values.Contains(option.Id)).ToList();
        if (chosen.Count < values.Count)
            return new Refused(SurveyTexts.NotAnOption.With(question.Text));
        if (chosen.Count == 0)
            return Nothing(question, SurveyTexts.ChooseAnswer);
        if (chosen.Count > 1 && question.Kind == QuestionKind.Choice)
            return new Refused(SurveyTexts.OnlyOneAnswer.With(question.Text));
        if (chosen.Count > 1 && chosen.Find(option => option.StandsAlone) is { } alone)
            return new Refused(SurveyTexts.StandsAlone.With(question.Text, alone.Label));
        return new Given(string.Join(' ', chosen.Select(option => option.Id)));
    }

    private static FieldAnswer Nothing(Question question, string message) =>
        question.IsRequired ? new Refused(message.With(question.Text)) : new LeftOut();
}
