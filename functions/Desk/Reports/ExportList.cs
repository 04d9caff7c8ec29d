using FollowUp.Retention;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>The exports of a report that are still there, with the day on which each goes.</summary>
internal sealed class ExportList(ExportBlobs exports)
{
    public async Task<IReadOnlyList<DeskExport>> OfAsync(SummaryRequest report, CancellationToken cancellationToken) =>
    [
        .. from file in await exports.AllAsync(report, cancellationToken)
           group file by file.Export into files
           let made = files.Min(file => file.MadeOn)
           orderby made descending
           select new DeskExport(
               files.Key, DateOnly.FromDateTime(made.UtcDateTime), DateOnly.FromDateTime(made.AddDays(ExportDeletion.Days).UtcDateTime), [.. files.Select(file => file.Name)]),
    ];
}
