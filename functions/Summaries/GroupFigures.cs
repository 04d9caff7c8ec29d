namespace FollowUp.Summaries;

/// <summary>A headline's share in one group; null below 10 answers.</summary>
public sealed record GroupFigures(string Group, Share? Share)
{
    internal static GroupFigures Of(string group, QuestionTally tally, IEnumerable<string> headline) =>
        new(group, tally.Answered < ResearchMovement.FewestAnswers ? null : new Share(headline.Sum(tally.Chose), tally.Answered));
}
