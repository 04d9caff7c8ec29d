using FollowUp.Programmes;

namespace FollowUp.Desk;

internal sealed class ReportLookup(ProgrammeTable programmes)
{
    /// <returns>Null where there is no such programme, or no such report in it.</returns>
    public async Task<DeskReport?> FindAsync(string programme, string report, CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current } && current.Reports.FirstOrDefault(known => known.Id == report) is { } found
            ? new(current.Id, current.Name, found.Id, found.Title)
            : null;
}
