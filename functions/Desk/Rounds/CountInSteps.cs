using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>How many there are, so that nobody's coming can be seen: from 10 on, in steps of 5.</summary>
internal static class CountInSteps
{
    public static string Of(int answers)
    {
        var least = answers - answers % ResearchMovement.SmallestStep;
        return answers < ResearchMovement.FewestAnswers
            ? RoundPageTexts.FewerThan.With(ResearchMovement.FewestAnswers)
            : RoundPageTexts.FromTo.With(least, least + ResearchMovement.SmallestStep - 1);
    }
}
