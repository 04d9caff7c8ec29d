using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What people wrote to one question; for the research edition alone (privacy rule 11).</summary>
public sealed record WrittenAnswers(string Question, int Written, IReadOnlyList<string> Texts)
{
    /// <summary>What the team found that the texts are about, the most frequent first; empty where none is coded.</summary>
    public IReadOnlyList<ThemeFigures> Themes { get; init; } = [];

    /// <summary>How many of the texts are coded.</summary>
    public int Coded { get; init; }

    /// <summary>In characters: a page of long texts must not become a book.</summary>
    private const int LongestTogether = 30_000;

    internal static IReadOnlyList<WrittenAnswers> Of(Questionnaire questionnaire, ResponseTally tally) =>
        [.. questionnaire.Questions.Where(question => question.Kind == QuestionKind.Text).Select(question => Of(question, tally))];

    private static WrittenAnswers Of(Question question, ResponseTally tally)
    {
        var sample = tally.Texts.GetValueOrDefault(question.Id, TextSample.None);
        var length = 0;
        return new(question.Text, sample.Written, [.. sample.Texts.TakeWhile(text => (length += text.Length) <= LongestTogether)])
        {
            Themes = ThemeFigures.Of(sample.Themes),
            Coded = sample.Themes?.Coded ?? 0,
        };
    }
}
