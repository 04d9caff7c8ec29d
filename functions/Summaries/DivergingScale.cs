using System.Text.Json.Serialization;
using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// The two sides of an agreement scale, as ids of options from the middle outwards. A question has one where a declared grouping has three
/// cells with all of its options, and the outer ones hold equally many, at least two: yes, no and not sure are no scale.
/// </summary>
public sealed record DivergingScale(IReadOnlyList<string> Negative, IReadOnlyList<string> Neutral, IReadOnlyList<string> Positive)
{
    [JsonIgnore]
    public IEnumerable<string> FromLeftToRight => [.. Negative.Reverse(), .. Neutral, .. Positive];

    internal static DivergingScale? Of(Question question)
    {
        if (question.Groupings.FirstOrDefault(grouping => grouping.Cells.Count == 3)?.Cells is not [var first, var middle, var last]
            || first.Options.Count < 2
            || first.Options.Count != last.Options.Count
            || first.Options.Count + middle.Options.Count + last.Options.Count != question.Options.Count)
            return null;
        var order = question.Options.Select(option => option.Id).ToList();
        var sides = (First: InOrder(first, order), Last: InOrder(last, order));
        return question.Headline.Intersect(sides.Last).Any()
            ? new([.. Enumerable.Reverse(sides.First)], InOrder(middle, order), sides.Last)
            : new(sides.Last, InOrder(middle, order), [.. Enumerable.Reverse(sides.First)]);
    }

    private static List<string> InOrder(GroupingCell cell, List<string> order) => [.. cell.Options.OrderBy(order.IndexOf)];
}
