namespace FollowUp.Programmes;

/// <summary>Promises that a programme's texts must not make (privacy rule 6: before sealing the word is "confidential").</summary>
internal static class ProgrammeLint
{
    public static IEnumerable<ProgrammeFault> Check(Programme programme) =>
        Texts(programme)
            .Where(text => text.Contains("anonym", StringComparison.OrdinalIgnoreCase))
            .Select(text => new ProgrammeFault(1, $"\"{Shortened(text)}\" promises anonymity, which holds only after sealing: write \"confidential\""));

    private static IEnumerable<string> Texts(Programme programme) =>
        programme.Questionnaires.Values.SelectMany(questionnaire => (IEnumerable<string?>)
        [
            questionnaire.Title,
            questionnaire.Intro,
            .. questionnaire.Sections.SelectMany(section => new[] { section.Title, section.Intro }),
            .. questionnaire.Questions.SelectMany(question => new[] { question.Text, question.Hint }),
        ]).OfType<string>();

    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "..." : text;
}
