using FollowUp.Invitations;
using FollowUp.Shared;
using FollowUp.Shared.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Looks at what waits, so that somebody is told when it waits too long.</summary>
internal sealed class MeasurePipeline(OldestDue oldestDue, PoisonQueues poison, Measures measures)
{
    [Function(nameof(MeasurePipeline))]
    public async Task Run([TimerTrigger("%MeasurePipelineSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        measures.SecondsBehind.Record((long)(await oldestDue.WaitAsync(cancellationToken)).TotalSeconds);
        measures.Poisoned.Record(await poison.CountAsync(cancellationToken));
    }
}
