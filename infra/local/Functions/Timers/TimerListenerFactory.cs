using Azure.Storage.Blobs;
using FollowUp.Local.Functions.Hosting;
using FollowUp.Local.Functions.Invocations;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Timers;

internal sealed class TimerListenerFactory(AppSettings settings, FunctionInvoker invoker, RunningWork work, TimeProvider clock)
{
    // The listener tries again by itself; more retries would only make a host without its storage slow to stop.
    private static readonly BlobClientOptions FewRetries = new() { Retry = { MaxRetries = 2 } };

    public TimerListener Create(Function function, TimerTriggerAttribute trigger)
    {
        var expression = settings.Resolve(trigger.Schedule, function);
        var schedule = TimerSchedule.TryParse(expression) ?? throw FunctionDiscovery.Refused(
            $"The schedule '{expression}' of the function {function.Name} is not an NCRONTAB expression of six fields.");
        return new(new(function, schedule, settings.RunsTimersTwice), Status(function, trigger), invoker, clock, work);
    }

    private ITimerStatus Status(Function function, TimerTriggerAttribute trigger) => trigger.UseMonitor
        ? new StatusBlob(new(StorageOfHost(function), "azure-webjobs-hosts", FewRetries), settings.HostId, function.Name)
        : new MemoryStatus();

    private string StorageOfHost(Function function) =>
        settings.ConnectionString(AppSettings.HostStorage, $"The schedule of the function {function.Name}");
}
