using FollowUp.Alumni;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>What an upload of a roster comes to, as the desk shows it.</summary>
/// <param name="Refused">Rows by number, and why nothing of each is kept.</param>
public sealed record CheckedRoster(bool IsPreview, int Added, int Updated, IReadOnlyList<(int Row, string Reason)> Refused, IReadOnlyList<string> Notes)
{
    internal static CheckedRoster Of(RosterOutcome outcome) => new(
        outcome.IsPreview,
        outcome.Accepted - outcome.Updated,
        outcome.Updated,
        [.. outcome.Refused.Select(refused => (refused.Row, refused.Reason))],
        [.. outcome.Warnings, .. outcome.IgnoredColumns.Select(column => AlumniPageTexts.IgnoredColumn.With(column))]);
}
