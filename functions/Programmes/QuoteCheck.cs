namespace FollowUp.Programmes;

/// <summary>Whether what allows a quote is asked: a text is quoted by an option of another question of its questionnaire.</summary>
internal static class QuoteCheck
{
    public static IEnumerable<string> Faults(Questionnaire questionnaire)
    {
        foreach (var question in questionnaire.Questions.Where(question => question.QuotableIf is not null))
        {
            var permission = question.QuotableIf;
            if (question.Kind != QuestionKind.Text)
                yield return $"`{question.Id}` of questionnaire `{questionnaire.Id}` is no text: take out its `quotableIf`";
            if (questionnaire.Questions.FirstOrDefault(other => other.Id == permission?.Question)?.Option(permission?.Option ?? "") is null)
                yield return $"`quotableIf` of `{question.Id}` names the option `{permission?.Option}` of `{permission?.Question}`, which `{questionnaire.Id}` does not ask";
        }
    }
}
