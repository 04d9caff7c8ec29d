using System.Diagnostics;

namespace FollowUp.Local.Launcher;

/// <summary>The application, in the local Functions host.</summary>
public static class FunctionsHost
{
    public static Task<ChildProcess> StartAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { Checkout.Assembly("FollowUp.Functions") } };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return ChildProcess.StartAsync(start, line => line.Contains("FollowUp is ready on", StringComparison.Ordinal), null, cancellationToken);
    }
}
