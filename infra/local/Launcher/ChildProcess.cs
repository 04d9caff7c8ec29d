using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FollowUp.Local.Launcher;

/// <summary>A program that is started, watched for the line that says it is ready, and stopped as gently as the system allows.</summary>
public sealed partial class ChildProcess : IAsyncDisposable
{
    private const int SigTerm = 15;

    /// <summary>Longer than the host gives its running functions to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(35);

    private readonly Process process;
    private readonly List<string> lastLines = [];
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(ProcessStartInfo start, Func<string, bool> isReadyLine, Action<string>? output)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        void Read(string? line)
        {
            if (line is null)
                return;
            Remember(line);
            output?.Invoke(line);
            if (isReadyLine(line))
                ready.TrySetResult();
        }
        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => Read(e.Data);
        process.Exited += (_, _) => ready.TrySetException(new LauncherException(Ended()));
    }

    public int Id => process.Id;

    public Task Exited => process.WaitForExitAsync();

    /// <summary>Starts the program and returns when it has printed its ready line.</summary>
    /// <exception cref="LauncherException">The program ended before it was ready; the message holds its last lines.</exception>
    /// <exception cref="TimeoutException">The program was not ready within 60 seconds.</exception>
    public static async Task<ChildProcess> StartAsync(
        ProcessStartInfo start, Func<string, bool> isReadyLine, Action<string>? output, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        var child = new ChildProcess(start, isReadyLine, output);
        child.process.Start();
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        try
        {
            await child.ready.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
            return child;
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the program at once, as a power cut would.</summary>
    public Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        return process.WaitForExitAsync();
    }

    /// <summary>Ends the program, but nothing that it may have started, and waits for nothing: a process that ends itself has no time.</summary>
    public void Abandon() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            if (OperatingSystem.IsWindows())
                process.Kill(entireProcessTree: true);
            else
                _ = Signal(process.Id, SigTerm);
            await Task.WhenAny(Exited, Task.Delay(Patience));
            if (!process.HasExited)
                await KillAsync();
        }
        process.Dispose();
    }

    private void Remember(string line)
    {
        lock (lastLines)
        {
            lastLines.Add(line);
            if (lastLines.Count > 20)
                lastLines.RemoveAt(0);
        }
    }

    private string Ended()
    {
        lock (lastLines)
            return $"{process.StartInfo.FileName} ended with {process.ExitCode}. Its last lines:\n{string.Join('\n', lastLines)}";
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Signal(int processId, int signal);
}
