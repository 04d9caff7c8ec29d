using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Releases the shared edition of every report 14 days after its last round closed unless the team holds it back, and finishes what died while it was released or a quote withdrawn.</summary>
internal sealed class ReleaseReports(ProgrammeTurns programmes, ReportInputReader inputs, SharedRelease release, ReleasedQuotes quotes, HeldReleases held)
{
    [Function(nameof(ReleaseReports))]
    public Task Run([TimerTrigger("%ReleaseReportsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        programmes.EachAsync(current => ReleaseAsync(current.Programme, cancellationToken), cancellationToken);

    private async Task ReleaseAsync(Programme programme, CancellationToken cancellationToken)
    {
        foreach (var report in await inputs.ReadAsync(programme, cancellationToken))
        {
            var request = new SummaryRequest(programme.Id, report.Report.Id);
            await quotes.KeepApprovedAsync(request, cancellationToken);
            if (await held.IsDueAsync(request, report.Fieldwork.ReleasesOn(programme.TimeZone), cancellationToken))
                await release.ReleaseAsync(request, cancellationToken);
        }
    }
}
