using FollowUp.Programmes;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>Stored answers as the fields of the form that would be sent to store them.</summary>
internal static class StoredFields
{
    public static IReadOnlyDictionary<string, StringValues> Of(Questionnaire questionnaire, Response response) => questionnaire.Questions
        .SelectMany(question => Of(question, response))
        .Append(new(Questionnaire.ConsentField, Questionnaire.Consented))
        .ToDictionary();

    private static IEnumerable<KeyValuePair<string, StringValues>> Of(Question question, Response response)
    {
        if (!response.Answers.TryGetValue(question.Id, out var answer))
            return [];
        return question.Kind switch
        {
            QuestionKind.Date => DateAnswer.Fields(question, answer),
            QuestionKind.Several => [new(question.Id, answer.Split(' ')), .. OtherWords(question, response)],
            _ => [new(question.Id, answer), .. OtherWords(question, response)],
        };
    }

    private static IEnumerable<KeyValuePair<string, StringValues>> OtherWords(Question question, Response response) =>
        question.OtherOption is not null && response.Answers.TryGetValue(question.OtherField, out var words) ? [new(question.OtherField, words)] : [];
}
