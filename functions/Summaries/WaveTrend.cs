using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// The share that a question's headline states, wave by wave, of everybody who answered it then. There is none where the waves that
/// cannot be shown are 1 to 9 people of the report's own: they would be what is left of the whole.
/// </summary>
public sealed record WaveTrend(string Question, string ShortText, string Label, IReadOnlyList<WaveFigures> Waves)
{
    internal static IReadOnlyList<WaveTrend> Of(ReportInputs inputs, WavesTally tally)
    {
        var waves = inputs.Waves.Where(wave => tally.Waves.ContainsKey(wave.Id)).ToList();
        var own = inputs.Begun.Select(begun => begun.Round.Wave.Id).ToHashSet();
        return [.. inputs.Questionnaire.Questions.Select(question => Of(question, waves, own, tally)).OfType<WaveTrend>()];
    }

    private static WaveTrend? Of(Question question, IReadOnlyList<Wave> waves, HashSet<string> own, WavesTally tally)
    {
        if (HeadlineFigures.Of(question, QuestionTally.None, invited: 0) is not { } headline)
            return null;
        var figures = waves.Select(wave => WaveFigures.Of(wave, tally.Waves[wave.Id].Question(question.Id), headline.Options)).ToList();
        var rest = figures.Where(wave => wave.Share is null && own.Contains(wave.Wave.Id)).Sum(wave => tally.Waves[wave.Wave.Id].Question(question.Id).Answered);
        return figures.Count(wave => wave.Share is not null) < 2 || rest is > 0 and < ResearchMovement.FewestAnswers
            ? null
            : new(question.Id, question.ShortText, headline.Label, figures);
    }
}
