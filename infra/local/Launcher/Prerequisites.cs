using System.Diagnostics;

namespace FollowUp.Local.Launcher;

/// <summary>Installs what a fresh machine lacks, as far as it may.</summary>
internal static class Prerequisites
{
    public static async Task EnsureStorageEmulatorAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(Path.Combine(Checkout.NodeModules, "azurite")))
            return;
        if (!await WorksAsync("node", "--version", cancellationToken))
            await InstallAsync("Node.js 20 or newer", ["nodejs", "npm"], cancellationToken);
        Console.WriteLine("Installing the storage emulator (once, about a minute) ...");
        await RunAsync(Npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"], Checkout.Local, cancellationToken);
    }

    public static async Task EnsureBrowserAsync(CancellationToken cancellationToken)
    {
        if (!await WorksAsync("chromium", "--version", cancellationToken))
            await InstallAsync("Chromium", ["chromium"], cancellationToken);
    }

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static async Task InstallAsync(string what, string[] packages, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !await WorksAsync("apt-get", "--version", cancellationToken))
            throw new LauncherException($"{what} is missing: install it, then run this again.");
        Console.WriteLine($"Installing {what} ...");
        await RunAsync("apt-get", ["update", "-q"], Checkout.Root, cancellationToken);
        await RunAsync("apt-get", ["install", "-y", "-q", .. packages], Checkout.Root, cancellationToken);
    }

    private static async Task<bool> WorksAsync(string program, string argument, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true, RedirectStandardError = true });
            await (process?.WaitForExitAsync(cancellationToken) ?? Task.CompletedTask);
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task RunAsync(string program, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })
            ?? throw new LauncherException($"{program} could not be started.");
        await using var stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new LauncherException($"{program} {string.Join(' ', arguments)} failed:\n{output}");
    }
}
