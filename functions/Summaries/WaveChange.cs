using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What the same people said in two waves, question by question; a question that fewer than 10 people answered twice is missing.</summary>
/// <param name="Pairs">The people who answered in both waves, each whatever they left out.</param>
public sealed record WaveChange(WaveName Earlier, WaveName Later, int Pairs, IReadOnlyList<ChangeFigures> Questions)
{
    internal static IReadOnlyList<WaveChange> Of(Questionnaire questionnaire, IReadOnlyList<Wave> waves, WavesTally tally) =>
        [.. waves.SelectMany(later => waves.Select(earlier => Of(questionnaire, earlier, later, tally))).OfType<WaveChange>()];

    private static WaveChange? Of(Questionnaire questionnaire, Wave earlier, Wave later, WavesTally tally)
    {
        if (tally.Pair(earlier, later) is not { } pair)
            return null;
        var questions = questionnaire.Questions.Select(question => ChangeFigures.Of(question, pair)).OfType<ChangeFigures>().ToList();
        return questions.Count == 0 ? null : new(WaveName.Of(earlier), WaveName.Of(later), pair.Matched.Pairs, questions);
    }
}
