namespace FollowUp.Summaries;

/// <summary>Whether as many improved as declined could be chance: the exact two-sided sign test, from 6 changers on, for exploration only.</summary>
public static class SignTest
{
    public const int FewestChangers = 6;

    /// <returns>How often chance alone would part the changers at least as unevenly; null of fewer than 6.</returns>
    public static double? Of(int improved, int declined)
    {
        var changers = improved + declined;
        if (changers < FewestChangers)
            return null;
        // In logarithms: a half to the power of some thousand changers is smaller than any double.
        var term = -changers * Math.Log(2);
        var tail = 0.0;
        for (var fewer = 0; fewer <= Math.Min(improved, declined); fewer++)
        {
            tail += Math.Exp(term);
            term += Math.Log(changers - fewer) - Math.Log(fewer + 1);
        }
        return Math.Min(1, 2 * tail);
    }
}
