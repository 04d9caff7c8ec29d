using System.Collections.Concurrent;
using FollowUp.Shared.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace FollowUp.Tests.Shared.Telemetry;

public sealed class ExportedTelemetryTests : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, string> received = new();
    private WebApplication collector = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        collector = builder.Build();
        collector.Run(async http => received[http.Request.Path] = await new StreamReader(http.Request.Body, System.Text.Encoding.Latin1).ReadToEndAsync());
        await collector.StartAsync();
    }

    public async Task DisposeAsync() => await collector.DisposeAsync();

    [Fact]
    public async Task Spans_and_measurements_reach_the_collector_that_the_settings_name()
    {
        await RunAsync(new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });

        Assert.Contains("SendInvitations", received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("sent", received["/v1/metrics"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_collector_nobody_listens()
    {
        var isWatched = await RunAsync([]);

        Assert.False(isWatched);
        Assert.Empty(received);
    }

    private static async Task<bool> RunAsync(Dictionary<string, string?> settings)
    {
        using var measures = new Measures();
        using var export = new ExportTelemetry(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), measures);
        await export.StartAsync(CancellationToken.None);
        using (Spans.Source.StartActivity("SendInvitations"))
            measures.Sent.Add(1);
        var isWatched = measures.Sent.Enabled;
        await export.StopAsync(CancellationToken.None);
        return isWatched;
    }
}
