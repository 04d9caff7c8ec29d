using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>What one pseudonym key is for: a round, or a cohort over all its rounds.</summary>
internal sealed record KeyScope(string Programme, string Value)
{
    public static KeyScope Of(string programme, Round round) => round.Wave.LinkAnswers switch
    {
        LinkAnswers.WithinRound => new(programme, $"r~{round.Id}"),
        LinkAnswers.AcrossRounds => new(programme, $"c~{round.Cohorts[0]}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
