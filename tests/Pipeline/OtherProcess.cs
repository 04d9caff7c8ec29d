using FollowUp.Local.Clock;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Local.Functions;

namespace FollowUp.Tests.Pipeline;

/// <summary>Another instance of a test's application in a process of its own, at the same moment, to be killed.</summary>
internal sealed class OtherProcess : IAsyncDisposable
{
    private readonly ChildProcess process;
    private readonly string clockFile;

    private OtherProcess(ChildProcess process, string clockFile, Uri url) => (this.process, this.clockFile, Desk) = (process, clockFile, new DeskClient(url, RunningHost.Key));

    public DeskClient Desk { get; }

    public static async Task<OtherProcess> StartAsync(TestApplication application)
    {
        var clockFile = Path.GetTempFileName();
        using (var clock = new MovableClock(clockFile))
            clock.MoveTo(application.Clock.GetUtcNow());
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}");
        return new(await FunctionsHost.StartAsync(Settings(application, url, clockFile, (await StorageEmulator.Started).Host), null, CancellationToken.None), clockFile, url);
    }

    /// <summary>Kills the process in the middle of what it does.</summary>
    /// <param name="isUnderWay">True from when it is worth being killed.</param>
    public async Task KillAsync(Task doing, Func<Task<bool>> isUnderWay)
    {
        var ended = Record.ExceptionAsync(() => doing);
        await Eventually.TrueAsync(isUnderWay, () => "something done");
        await process.KillAsync();
        await ended;
    }

    public async ValueTask DisposeAsync()
    {
        Desk.Dispose();
        await process.DisposeAsync();
        File.Delete(clockFile);
    }

    private static Dictionary<string, string> Settings(TestApplication application, Uri url, string clockFile, string hostStorage)
    {
        var settings = ApplicationSettings.Shared();
        foreach (var (name, value) in application.Settings)
            settings[name.Replace(":", "__", StringComparison.Ordinal)] = value ?? "";
        settings["ASPNETCORE_URLS"] = url.ToString();
        settings["AzureWebJobsStorage"] = hostStorage;
        settings["AzureFunctionsWebHost__hostid"] = StorageEmulator.NewName();
        settings["LocalHost__Key"] = RunningHost.Key;
        settings["LocalHost__Clock"] = clockFile;
        return settings;
    }
}
