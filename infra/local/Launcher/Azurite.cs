using System.Diagnostics;

namespace FollowUp.Local.Launcher;

/// <summary>The storage emulator, with an account each for the host, the roster and the responses.</summary>
public sealed class Azurite(ChildProcess process, AzuritePorts ports, string key) : IAsyncDisposable
{
    public string Host => ConnectionString("followuphost");

    public string Roster => ConnectionString("followuproster");

    public string Responses => ConnectionString("followupresponses");

    public ChildProcess Process => process;

    /// <param name="dataFolder">Where it keeps its data, or null to keep it in memory.</param>
    /// <param name="key">What its three accounts are signed with, in base64; not the published key, which every web page knows.</param>
    public static async Task<Azurite> StartAsync(string? dataFolder, AzuritePorts ports, string key, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Path.Combine(Checkout.NodeModules, "azurite", "dist", "src", "azurite.js"),
                "--silent", "--disableTelemetry", "--skipApiVersionCheck",
                "--blobHost", "127.0.0.1", "--blobPort", $"{ports.Blob}",
                "--queueHost", "127.0.0.1", "--queuePort", $"{ports.Queue}",
                "--tableHost", "127.0.0.1", "--tablePort", $"{ports.Table}",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = $"followuphost:{key};followuproster:{key};followupresponses:{key}" },
        };
        foreach (var argument in dataFolder is null ? ["--inMemoryPersistence"] : new[] { "--location", dataFolder })
            start.ArgumentList.Add(argument);
        var process = await ChildProcess.StartAsync(
            start, line => line.Contains("Table service is successfully listening", StringComparison.Ordinal), null, cancellationToken);
        return new Azurite(process, ports, key);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private string ConnectionString(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};"
        + $"BlobEndpoint=http://127.0.0.1:{ports.Blob}/{account};"
        + $"QueueEndpoint=http://127.0.0.1:{ports.Queue}/{account};"
        + $"TableEndpoint=http://127.0.0.1:{ports.Table}/{account};";
}
