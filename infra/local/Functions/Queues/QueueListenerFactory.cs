using FollowUp.Local.Functions.Hosting;
using FollowUp.Local.Functions.Invocations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace FollowUp.Local.Functions.Queues;

internal sealed class QueueListenerFactory(
    AppSettings settings, HostJson hostJson, FunctionInvoker invoker, RunningWork work, ILoggerFactory loggers)
{
    public QueueListener Create(Function function, QueueTriggerAttribute trigger)
    {
        var connectionString = settings.ConnectionString(
            trigger.Connection ?? AppSettings.HostStorage, $"The queue trigger of the function {function.Name}");
        var name = settings.Resolve(trigger.QueueName, function);
        var queue = new TriggerQueue(connectionString, name, settings.QueueVisibility, hostJson.Queues);
        return new(function, queue, invoker, work, loggers.CreateLogger("Host.Queues"));
    }
}
