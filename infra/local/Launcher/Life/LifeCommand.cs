using System.Diagnostics;
using System.Globalization;

namespace FollowUp.Local.Launcher.Life;

/// <summary>`demo --life`: three cohorts over seven years, until all is forgotten.</summary>
internal static class LifeCommand
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await Prerequisites.EnsureStorageEmulatorAsync(cancellationToken);
        Console.WriteLine("Starting the storage emulator, the mailbox and the application");
        var watch = Stopwatch.StartNew();
        await PlayedLife.PlayAsync(int.MaxValue, Console.Out, cancellationToken);
        Console.WriteLine();
        Console.WriteLine($"The reports as they were released, and as the research team saw them: {Releases.Folder}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Nothing else is left. Seven years took {watch.Elapsed.Minutes} minutes {watch.Elapsed.Seconds} seconds."));
        return 0;
    }
}
