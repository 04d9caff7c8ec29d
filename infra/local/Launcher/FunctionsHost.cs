using System.Diagnostics;

namespace FollowUp.Local.Launcher;

/// <summary>The application, in the local Functions host.</summary>
public static class FunctionsHost
{
    /// <param name="output">Gets every line that the application logs.</param>
    public static Task<ChildProcess> StartAsync(
        IReadOnlyDictionary<string, string> settings, Action<string>? output, CancellationToken cancellationToken) =>
        StartAsync(Checkout.Assembly("FollowUp.Functions"), settings, output, cancellationToken);

    /// <summary>The same of another build of the application.</summary>
    public static Task<ChildProcess> StartAsync(
        string assembly, IReadOnlyDictionary<string, string> settings, Action<string>? output, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { assembly } };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return ChildProcess.StartAsync(start, line => line.Contains("FollowUp is ready on", StringComparison.Ordinal), output, cancellationToken);
    }
}
