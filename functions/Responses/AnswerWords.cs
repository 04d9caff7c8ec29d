using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <summary>A stored answer as people read it.</summary>
internal static class AnswerWords
{
    /// <returns>Empty where the question was left out.</returns>
    public static string Of(Question question, Response response)
    {
        if (!response.Answers.TryGetValue(question.Id, out var answer))
            return "";
        return question.Kind switch
        {
            QuestionKind.Date => SurveyTexts.DateWords.With(DateOnly.ParseExact(answer, DateAnswer.Stored, CultureInfo.InvariantCulture)),
            QuestionKind.Choice or QuestionKind.Several => string.Join("; ", answer.Split(' ').Select(id => OfOption(question, id, response))),
            _ => answer,
        };
    }

    private static string OfOption(Question question, string id, Response response)
    {
        var label = question.Option(id)?.Label ?? id;
        return question.OtherOption?.Id == id && response.Answers.TryGetValue(question.OtherField, out var words) ? $"{label}: {words}" : label;
    }
}
