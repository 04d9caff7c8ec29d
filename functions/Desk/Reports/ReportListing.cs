using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>A report of a programme, and whether there is something to read.</summary>
public sealed record ReportListing(Report Report, bool HasBegun)
{
    internal static IReadOnlyList<ReportListing> Of(Programme programme, IReadOnlyDictionary<string, RoundState> begun) =>
        [.. programme.Reports.Select(report => new ReportListing(report, report.Rounds.Any(begun.ContainsKey)))];
}
