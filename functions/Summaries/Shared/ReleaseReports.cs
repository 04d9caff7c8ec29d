using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Releases the shared edition of every report 14 days after its last round closed, and finishes what died while it was released or a quote withdrawn.</summary>
internal sealed class ReleaseReports(ProgrammeTable programmes, ReportInputReader inputs, SharedRelease release, ReleasedQuotes quotes, TimeProvider clock)
{
    [Function(nameof(ReleaseReports))]
    public async Task Run([TimerTrigger("%ReleaseReportsSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var current in await programmes.AllAsync(cancellationToken))
        {
            foreach (var report in await inputs.ReadAsync(current.Programme, cancellationToken))
            {
                var request = new SummaryRequest(current.Programme.Id, report.Report.Id);
                await quotes.KeepApprovedAsync(request, cancellationToken);
                if (report.Fieldwork.ReleasesOn(current.Programme.TimeZone) <= clock.GetUtcNow())
                    await release.ReleaseAsync(request, cancellationToken);
            }
        }
    }
}
