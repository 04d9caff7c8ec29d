using System.Diagnostics;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Functions;

/// <summary>The sample application in a process of its own, listening to the letters of a test.</summary>
internal sealed class SampleProcess(ChildProcess process, string notesFile) : IAsyncDisposable
{
    private const string Name = "FollowUp.Tests.SampleApp";

    /// <summary>The folder that it was built into, beside the one of the tests.</summary>
    private static string Folder
    {
        get
        {
            var tests = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(tests.Parent!.Parent!.FullName, Name, tests.Name);
        }
    }

    public static async Task<SampleProcess> StartAsync(Letters letters, string notesFile, double firstAttemptSeconds)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(Folder, $"{Name}.dll"), "--urls", "http://127.0.0.1:0" },
            Environment =
            {
                ["AzureWebJobsStorage"] = (await StorageEmulator.Started).Host,
                ["WorkQueue"] = letters.Name,
                ["NotesFile"] = notesFile,
                ["FirstAttemptSeconds"] = FormattableString.Invariant($"{firstAttemptSeconds}"),
                ["LocalHost__QueueVisibility"] = "00:00:02",
            },
        };
        var process = await ChildProcess.StartAsync(
            start, line => line.StartsWith("FollowUp is ready on ", StringComparison.Ordinal), null, CancellationToken.None);
        return new(process, notesFile);
    }

    public Task WroteAsync(string note) =>
        Eventually.TrueAsync(() => File.ReadAllLines(notesFile).Contains(note), () => $"the note '{note}'");

    /// <summary>Ends it as a power cut would.</summary>
    public Task KillAsync() => process.KillAsync();

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public ValueTask DisposeAsync() => process.DisposeAsync();
}
