using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>A headline's share in one wave; null below 10 answers.</summary>
public sealed record WaveFigures(WaveName Wave, Share? Share)
{
    internal static WaveFigures Of(Wave wave, QuestionTally tally, IEnumerable<string> headline) =>
        new(WaveName.Of(wave), GroupFigures.Of(wave.Id, tally, headline).Share);

    internal static WaveFigures Of(EarlierEvaluation evaluation, string question, IEnumerable<string> headline) =>
        new(WaveName.Of(evaluation), GroupFigures.Of(evaluation.Id, EarlierTally.Of(evaluation, question), headline).Share);
}
