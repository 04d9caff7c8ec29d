using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What a report calls a round: as its wave, and the cohort where each has a round of its own.</summary>
public sealed record RoundName(string Id, string Label)
{
    internal static RoundName Of(Round round) =>
        new(round.Id, round.Wave.OpensOn is null ? $"{WaveName.Of(round.Wave).Label}, {round.Cohorts[0]}" : WaveName.Of(round.Wave).Label);
}
