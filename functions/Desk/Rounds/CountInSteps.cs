using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>How many answers there are, so that nobody's coming can be seen: from 10 on, in steps of 5.</summary>
internal static class CountInSteps
{
    private const int Fewest = 10;
    private const int Step = 5;

    public static string Of(int answers)
    {
        var least = answers - answers % Step;
        return answers < Fewest ? RoundPageTexts.FewerThan.With(Fewest) : RoundPageTexts.FromTo.With(least, least + Step - 1);
    }
}
