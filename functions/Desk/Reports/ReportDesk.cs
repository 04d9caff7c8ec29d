using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>Reads how a report stands, without reading an answer.</summary>
internal sealed class ReportDesk(ReportLookup reports, ReportInputReader inputs, PartialBlobs partials, ReleaseBlobs releases, HeldReleases held)
{
    /// <returns>Null where there is no such report.</returns>
    public async Task<ReportDetail?> ReadAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(request.Programme, request.Report, cancellationToken) is not { } report)
            return null;
        var read = await inputs.WithoutRosterAsync(request, cancellationToken);
        var (edition, _) = await partials.StateAsync(request, cancellationToken);
        return new()
        {
            Report = report,
            Answers = CountInSteps.Of(edition.Figures().Responses),
            HasFigures = edition.HasFigures,
            LastDay = read?.Fieldwork.LastDay,
            IsClosed = read is { Fieldwork.IsClosed: true },
            ReleasesOn = read is null ? null : LocalTime.DayOf(read.Fieldwork.ReleasesOn(read.Programme.TimeZone), read.Programme.TimeZone),
            Release = (await releases.ProgressAsync(request, cancellationToken)).Released,
            IsHeld = await held.ContainsAsync(request, cancellationToken),
            Changes = read is null ? [] : HeadlineChange.Of(read.Questionnaire, edition),
        };
    }
}
