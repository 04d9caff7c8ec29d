namespace FollowUp.Summaries;

/// <summary>So many of so many, as everybody may know it.</summary>
/// <param name="Percent">Null where the base is too small for it, and beside a bound.</param>
/// <param name="IsAtLeast">The count is a bound: that many or more.</param>
public sealed record SharedShare(int Count, int Base, int? Percent, bool IsAtLeast)
{
    internal static SharedShare Exact(int count, int people, DisclosureLimits limits) =>
        new(count, people, people < limits.FewestForPercentages ? null : new Share(count, people).Percent, IsAtLeast: false);

    internal static SharedShare AtLeast(int count, int people) => new(count, people, Percent: null, IsAtLeast: true);
}
