namespace FollowUp.Programmes;

/// <summary>What the answers to a question of an earlier evaluation must be, so that they can stand beside those to the same question now.</summary>
internal static class EarlierAnswers
{
    /// <summary>Below, one person's answer could be seen: such a question is left out (privacy rule 12).</summary>
    public const int FewestAnswers = 10;

    public const int MostPeople = 1_000_000;

    /// <summary>The questions that a report states a headline of.</summary>
    public static IEnumerable<Question> Questions(Programme programme) =>
        programme.Questionnaires.Values
        .SelectMany(questionnaire => questionnaire.Questions)
        .Where(question => question is { Kind: QuestionKind.Choice, Headline.Count: > 0 })
        .DistinctBy(question => question.Id);

    /// <returns>What is wrong, and what to write instead; null where nothing is.</returns>
    public static string? Fault(Programme programme, string id, IReadOnlyDictionary<string, int> people)
    {
        if (Questions(programme).FirstOrDefault(question => question.Id == id) is not { } question)
            return $"`{id}` is no question that a report states a headline of: use one of {string.Join(", ", Questions(programme).Select(known => known.Id))}";
        if (people.Keys.FirstOrDefault(option => question.Option(option) is null) is { } unknown)
            return $"`{unknown}` is no option of `{id}`: use {string.Join(", ", question.Options.Select(option => option.Id))}";
        if (question.Options.FirstOrDefault(option => !people.ContainsKey(option.Id)) is { } missing)
            return $"`{id}` lacks its option `{missing.Id}`: write 0 where nobody chose it";
        return people.Values.Sum() < FewestAnswers ? $"fewer than {FewestAnswers} people answered `{id}`: leave the question out" : null;
    }
}
