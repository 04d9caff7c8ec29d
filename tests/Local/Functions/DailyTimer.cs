using System.Text.Json;
using Azure.Storage.Blobs;
using FollowUp.Tests.Ground;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Local.Functions;

/// <summary>Hosts that share a clock and an id, and run a timer named Daily at nine. At first it is eight, on 1 February 2022.</summary>
internal sealed class DailyTimer : IDisposable
{
    private readonly string hostId = StorageEmulator.NewName();

    public ClockFile Clock { get; } = new("2022-02-01T08:00:00Z");

    public Task<RunningHost> StartHostAsync(params (string Name, string Value)[] settings) => StartHostAsync<Daily>(settings);

    public async Task<RunningHost> StartHostAsync<TFunctions>(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["LocalHost:Clock"] = Clock.Path,
            ["AzureFunctionsWebHost:hostid"] = hostId,
            ["DailySchedule"] = "0 0 9 * * *",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        var host = await RunningHost.StartAsync<TFunctions>(all);
        await host.IdleAsync();
        return host;
    }

    /// <summary>Lets a host know the timer, and no host run for some days.</summary>
    public async Task MissSomeDaysAsync()
    {
        await using (await StartHostAsync())
            Clock.MoveTo("2022-02-01T08:30:00Z");
        Clock.MoveTo("2022-02-05T12:00:00Z");
    }

    public async Task<BlobClient> StatusBlobAsync() =>
        new((await StorageEmulator.Started).Host, "azure-webjobs-hosts", $"timers/{hostId}/Daily/status");

    public async Task<JsonElement> StatusAsync() =>
        (await (await StatusBlobAsync()).DownloadContentAsync()).Value.Content.ToObjectFromJson<JsonElement>();

    /// <summary>Waits until the recorded status says so.</summary>
    public Task NextIsAsync(string expected) => Eventually.TrueAsync(
        async () => (await StatusAsync()).GetProperty("Next").GetString() == expected, () => $"a next occurrence at {expected}");

    public void Dispose() => Clock.Dispose();

    private sealed class Daily(Journal journal)
    {
        [Function("Daily")]
        public void Run([TimerTrigger("%DailySchedule%")] TimerInfo timer)
        {
            var status = timer.ScheduleStatus!;
            journal.Write($"{(timer.IsPastDue ? "past due" : "in time")}, last {status.Last:HH:mm}, next {status.Next:HH:mm}");
        }
    }
}
