using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Tests.SampleApp;

/// <summary>
/// A function that takes its time at the first attempt, so that a test can end its process meanwhile, and writes down how
/// far it came.
/// </summary>
internal sealed class Work(IConfiguration settings)
{
    [Function(nameof(Work))]
    public async Task Run([QueueTrigger("%WorkQueue%")] QueueMessage message, CancellationToken cancellationToken)
    {
        await NoteAsync($"began {message.Body} {message.DequeueCount}");
        if (message.DequeueCount == 1)
            await Task.Delay(TimeSpan.FromSeconds(settings.GetValue<double>("FirstAttemptSeconds")), cancellationToken);
        await NoteAsync($"ended {message.Body} {message.DequeueCount}");
    }

    private Task NoteAsync(string line) => File.AppendAllTextAsync(settings["NotesFile"]!, line + "\n", CancellationToken.None);
}
