using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// The base of a routed question is a cell of the question that routes to it, and tells of that cell: it is shown only where the cell
/// is, exactly (privacy rule 16).
/// </summary>
internal static class RoutedDisclosure
{
    /// <param name="asked">How many were asked the routed question.</param>
    /// <param name="shown">What is shown of the question that routes to it; null where it is none that was shown.</param>
    public static bool MayShow(Condition route, int asked, SharedQuestion? shown) =>
        shown?.Cells.FirstOrDefault(cell => cell.Options.ToHashSet().SetEquals(route.Options)) is { HoldsNoAnswer: false, Share: { IsAtLeast: false } share }
        && share.Count == asked;
}
