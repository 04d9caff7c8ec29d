using System.Diagnostics;

namespace FollowUp.Local.Launcher;

/// <summary>The storage emulator, with an account each for the host, the roster and the responses.</summary>
public sealed class Azurite(ChildProcess process, AzuritePorts ports) : IAsyncDisposable
{
    /// <summary>The emulator's published key: it protects nothing, the emulator listens on loopback only.</summary>
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoMGMw==";

    public string Host => ConnectionString("followuphost");

    public string Roster => ConnectionString("followuproster");

    public string Responses => ConnectionString("followupresponses");

    /// <param name="nodeModules">The folder that `npm ci` filled.</param>
    /// <param name="dataFolder">Where it keeps its data, or null to keep it in memory.</param>
    public static async Task<Azurite> StartAsync(string nodeModules, string? dataFolder, AzuritePorts ports, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Path.Combine(nodeModules, "azurite", "dist", "src", "azurite.js"),
                "--silent", "--disableTelemetry", "--skipApiVersionCheck",
                "--blobHost", "127.0.0.1", "--blobPort", $"{ports.Blob}",
                "--queueHost", "127.0.0.1", "--queuePort", $"{ports.Queue}",
                "--tableHost", "127.0.0.1", "--tablePort", $"{ports.Table}",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = $"followuphost:{Key};followuproster:{Key};followupresponses:{Key}" },
        };
        foreach (var argument in dataFolder is null ? ["--inMemoryPersistence"] : new[] { "--location", dataFolder })
            start.ArgumentList.Add(argument);
        var process = await ChildProcess.StartAsync(
            start, line => line.Contains("Table service is successfully listening", StringComparison.Ordinal), null, cancellationToken);
        return new Azurite(process, ports);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private string ConnectionString(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{ports.Blob}/{account};"
        + $"QueueEndpoint=http://127.0.0.1:{ports.Queue}/{account};"
        + $"TableEndpoint=http://127.0.0.1:{ports.Table}/{account};";
}
