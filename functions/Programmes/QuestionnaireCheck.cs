using FollowUp.Shared;

namespace FollowUp.Programmes;

/// <summary>Whether the questions of a questionnaire go together: each field has one meaning, what a question depends on is asked before it, and the answers to all of them can be sent and stored.</summary>
internal static class QuestionnaireCheck
{
    /// <summary>A row has up to 252 columns (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model), two of them for background facts.</summary>
    private const int MostColumns = 250;

    /// <summary>In bytes, of a character in any script: https://www.rfc-editor.org/rfc/rfc3629#section-3, by UTF-16 code units.</summary>
    private const int OfCharacter = 3;

    /// <summary>In bytes: the boundary before an answer, the name of its field, the code of an option (https://www.rfc-editor.org/rfc/rfc7578#section-4).</summary>
    private const int AroundAnswer = 200;

    public static IEnumerable<string> Faults(Questionnaire questionnaire) =>
    [
        .. OwnFields(questionnaire),
        .. Twice(questionnaire),
        .. TooLarge(questionnaire),
        .. questionnaire.Questions.Index().SelectMany(place => Routing(place.Item, [.. questionnaire.Questions.Take(place.Index)])),
    ];

    private static IEnumerable<string> OwnFields(Questionnaire questionnaire) =>
        from question in questionnaire.Questions
        where Questionnaire.OwnFields.Contains(question.Id)
        select $"questionnaire `{questionnaire.Id}` has a question `{question.Id}`, which is the form's own field: give it another id";

    private static IEnumerable<string> Twice(Questionnaire questionnaire) =>
        from column in questionnaire.Questions.SelectMany(question => question.Columns)
        group column by column into same
        where same.Count() > 1
        select $"questionnaire `{questionnaire.Id}` has two questions `{same.Key}`: give one another id";

    private static IEnumerable<string> TooLarge(Questionnaire questionnaire)
    {
        var columns = questionnaire.Questions.Sum(question => question.Columns.Count());
        if (columns > MostColumns)
            yield return $"questionnaire `{questionnaire.Id}` has {columns} fields to store, and an answer has room for {MostColumns}: take questions out";
        var characters = questionnaire.Questions.Sum(question => question.LongestWords);
        var fields = questionnaire.Questions.Sum(FieldsOf) + Questionnaire.OwnFields.Count;
        var most = (SentForm.LargestBody - (AroundAnswer * fields)) / OfCharacter;
        if (characters > most)
            yield return $"questionnaire `{questionnaire.Id}` has texts of up to {characters} characters in all, and a form brings up to {most} beside so many questions: take texts out, or make some of them `short`";
    }

    /// <summary>Each ticked option is a field, and each part of a date; a question that not everybody is asked is named in one.</summary>
    private static int FieldsOf(Question question) =>
        (question.Kind switch { QuestionKind.Several => question.Options.Count, QuestionKind.Date => 3, _ => 1 }) + (question.OtherOption is null ? 0 : 1) + (question.ShowIf is null ? 0 : 1);

    private static IEnumerable<string> Routing(Question question, IReadOnlyList<Question> before)
    {
        if (question.ShowIf is not { } condition)
            return [];
        if (before.FirstOrDefault(other => other.Id == condition.Question) is not { IsClosed: true } earlier)
            return [$"question `{question.Id}` depends on `{condition.Question}`: name a question with options that stands before it"];
        if (condition.Options.Count == 0)
            return [$"question `{question.Id}` depends on `{earlier.Id}`: list the options that lead to it, such as `is: [{earlier.Options[0].Id}]`"];
        return condition.Options.Where(option => earlier.Option(option) is null).Select(option =>
            $"question `{question.Id}` depends on the option `{option}`, which is not one of {string.Join(", ", earlier.Options.Select(known => known.Id))}");
    }
}
