using Azure.Communication.Email;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FollowUp.Tests.Ground;

/// <summary>The application's own container on the storage emulator, with tables, containers and queues of its own and a clock that stands still.</summary>
internal sealed class TestApplication : IAsyncDisposable
{
    private readonly IHost host;
    private readonly Dictionary<string, string?> settings;

    private TestApplication(IHost host, Dictionary<string, string?> settings) => (this.host, this.settings) = (host, settings);

    public ManualClock Clock => (ManualClock)host.Services.GetRequiredService<TimeProvider>();

    public StorageCalls Calls => host.Services.GetRequiredService<StorageCalls>();

    public SendCount Sends => host.Services.GetRequiredService<SendCount>();

    public CallFaults Faults => host.Services.GetRequiredService<CallFaults>();

    public Interruption Interruption => host.Services.GetRequiredService<Interruption>();

    public TablesOnDemand Tables => host.Services.GetRequiredService<TablesOnDemand>();

    public IServiceProvider Services => host.Services;

    /// <summary>With which another process, or a host of its own, is an instance of this deployment.</summary>
    public IReadOnlyDictionary<string, string?> Settings => settings;

    /// <param name="settings">Beside the usual ones, or instead of them.</param>
    public static async Task<TestApplication> StartAsync(DateTimeOffset now, params (string Name, string Value)[] settings)
    {
        var azurite = await StorageEmulator.NextAsync();
        return await StartAsync(new ManualClock(now), Changed(Usual(azurite), settings), new(azurite.Roster, azurite.Responses));
    }

    /// <summary>A second instance of this deployment: the same storage, keys and clock, a memory of its own.</summary>
    /// <param name="settings">Beside those of this one, or instead of them.</param>
    public Task<TestApplication> StartAnotherAsync(params (string Name, string Value)[] settings) => StartAsync(Clock, Changed(this.settings, settings), Tables);

    /// <summary>One of the application's classes, or a function, as the container makes it.</summary>
    public T Get<T>()
        where T : class => ActivatorUtilities.GetServiceOrCreateInstance<T>(host.Services);

    /// <summary>Puts the sample's programme in force.</summary>
    public async Task<Programme> SaveSampleProgrammeAsync()
    {
        var programme = SampleProgramme.Value;
        await Get<ProgrammeTable>().SaveAsync(programme, Sample.Yaml, CancellationToken.None);
        return programme;
    }

    /// <summary>For a setting of <see cref="KeyOptions"/>.</summary>
    public static string NewKey() => Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(KeyOptions.KeyBytes));

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static T Watched<T>(T options, params HttpPipelinePolicy[] policies)
        where T : ClientOptions
    {
        foreach (var policy in policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return options;
    }

    private static async Task<TestApplication> StartAsync(ManualClock clock, Dictionary<string, string?> settings, TablesOnDemand tables)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        var (calls, sends, faults, interruption) = (new StorageCalls(), new SendCount(), new CallFaults(), new Interruption());
        builder.Services.AddLogging();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(calls);
        builder.Services.AddSingleton(sends);
        builder.Services.AddSingleton(faults);
        builder.Services.AddSingleton(interruption);
        builder.Services.AddSingleton(tables);
        builder.Services.AddSingleton(Watched(new TableClientOptions(), new TableLimits(), calls, faults, interruption, tables));
        builder.Services.AddSingleton(Watched(new BlobClientOptions(), calls, interruption));
        builder.Services.AddSingleton(Watched(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, calls, interruption));
        builder.Services.AddSingleton(Watched(new EmailClientOptions(), sends, faults));
        builder.Services.AddFollowUp();
        var application = new TestApplication(builder.Build(), settings);
        await tables.DuringAsync(() => application.host.StartAsync());
        await Task.WhenAll(application.Services.GetServices<IHostedService>().OfType<BackgroundService>().Select(service => service.ExecuteTask ?? Task.CompletedTask))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return application;
    }

    private static Dictionary<string, string?> Changed(Dictionary<string, string?> settings, (string Name, string Value)[] changes)
    {
        var changed = new Dictionary<string, string?>(settings);
        foreach (var (name, value) in changes)
            changed[name] = value;
        return changed;
    }

    private static Dictionary<string, string?> Usual(Azurite azurite)
    {
        var name = StorageEmulator.NewName();
        return new()
        {
            ["Roster"] = azurite.Roster,
            ["Responses"] = azurite.Responses,
            ["Storage:Prefix"] = name,
            ["Storage:CreateMissing"] = "true",
            ["SummariesQueue"] = $"{name}-summaries",
            ["DeliveryReportsQueue"] = $"{name}-reports",
            ["PublicUrl"] = "https://followup.example",
            ["Email:ConnectionString"] = "endpoint=http://127.0.0.1:9/;accesskey=AAAA",
            ["Keys:LinkSecrets:0"] = NewKey(),
            ["Keys:MasterKey"] = NewKey(),
            ["Keys:AddressKey"] = NewKey(),
            ["Keys:ErasedKey"] = NewKey(),
        };
    }
}
