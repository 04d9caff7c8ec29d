namespace FollowUp.Programmes;

/// <summary>Whether the questions of a questionnaire go together: each field has one meaning, and what a question depends on is asked before it.</summary>
internal static class QuestionnaireCheck
{
    public static IEnumerable<string> Faults(Questionnaire questionnaire) =>
    [
        .. OwnFields(questionnaire),
        .. Twice(questionnaire),
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
