using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// The share that a question's headline states, wave by wave, of everybody who answered it then, and before them in earlier evaluations.
/// There is none where the waves that cannot be shown are 1 to 9 people of the report's own: they would be what is left of the whole.
/// </summary>
public sealed record WaveTrend(string Question, string ShortText, string Label, IReadOnlyList<WaveFigures> Waves)
{
    internal static IReadOnlyList<WaveTrend> Of(ReportInputs inputs, WavesTally tally) =>
        [.. inputs.Questionnaire.Questions.Select(question => Of(question, inputs, tally)).OfType<WaveTrend>()];

    private static WaveTrend? Of(Question question, ReportInputs inputs, WavesTally tally)
    {
        if (HeadlineFigures.Of(question, QuestionTally.None, invited: 0) is not { } headline)
            return null;
        var waves = inputs.Waves.Where(wave => tally.Waves.ContainsKey(wave.Id)).Select(wave => WaveFigures.Of(wave, tally.Waves[wave.Id].Question(question.Id), headline.Options)).ToList();
        var earlier = inputs.EarlierEvaluations.Where(evaluation => evaluation.Answers.ContainsKey(question.Id)).OrderBy(evaluation => evaluation.HeldOn)
            .Select(evaluation => WaveFigures.Of(evaluation, question.Id, headline.Options));
        WaveFigures[] figures = [.. earlier, .. waves];
        return waves.All(wave => wave.Share is null) || figures.Count(wave => wave.Share is not null) < 2 || Rest(waves, question, inputs, tally) is > 0 and < ResearchMovement.FewestAnswers
            ? null
            : new(question.Id, question.ShortText, headline.Label, figures);
    }

    /// <summary>How many people of the report's own are in waves that cannot be shown.</summary>
    private static int Rest(IEnumerable<WaveFigures> waves, Question question, ReportInputs inputs, WavesTally tally)
    {
        var own = inputs.Begun.Select(begun => begun.Round.Wave.Id).ToHashSet();
        return waves.Where(wave => wave.Share is null && own.Contains(wave.Wave.Id)).Sum(wave => tally.Waves[wave.Wave.Id].Question(question.Id).Answered);
    }
}
