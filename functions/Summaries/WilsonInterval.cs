namespace FollowUp.Summaries;

/// <summary>
/// Where a share of the whole population is likely to be: Wilson's interval at 95%, with the finite population correction. Only for
/// a probability sample; people who chose to answer are none.
/// </summary>
/// <param name="Lowest">From 0 to 1.</param>
/// <param name="Highest">From 0 to 1.</param>
public readonly record struct WilsonInterval(double Lowest, double Highest)
{
    private const double Normal95 = 1.959963984540054;

    /// <param name="population">The people from whom the sample was drawn.</param>
    /// <returns>Null of nobody.</returns>
    public static WilsonInterval? Of(Share share, int population)
    {
        if (share.Base == 0)
            return null;
        return share.Base >= population
            ? new(share.Part(), share.Part())
            : Of(share.Part(), (double)share.Base * (population - 1) / (population - share.Base));
    }

    /// <param name="people">As many from an endless population would say as much.</param>
    private static WilsonInterval Of(double part, double people)
    {
        var square = Normal95 * Normal95;
        var centre = (part + (square / (2 * people))) / (1 + (square / people));
        var half = Normal95 / (1 + (square / people)) * Math.Sqrt((part * (1 - part) / people) + (square / (4 * people * people)));
        return new(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
