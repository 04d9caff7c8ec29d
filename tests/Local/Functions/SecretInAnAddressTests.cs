using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace FollowUp.Tests.Local.Functions;

public sealed class SecretInAnAddressTests
{
    private const string Secret = "canary-in-the-path";

    [Theory]
    [InlineData($"/s/{Secret}")]
    [InlineData($"/s/other?q={Secret}")]
    [InlineData($"/n/{Secret}")]
    [InlineData($"/nowhere/{Secret}")]
    public async Task It_is_in_no_line_and_no_scope_of_any_log_at_any_level(string address)
    {
        var seen = new Seen();
        await using var host = await RunningHost.StartAsync<Functions>(
            new()
            {
                ["AzureFunctionsJobHost:logging:logLevel:default"] = "Trace",
                ["AzureFunctionsJobHost:logging:logLevel:Microsoft.AspNetCore"] = "Trace",
                ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
            },
            builder => builder.Logging.AddProvider(seen));

        await host.Client.GetAsync(address);
        await host.StopAsync();

        Assert.DoesNotContain(seen.Texts, text => text.Contains(Secret, StringComparison.Ordinal));
    }

    private abstract class Functions
    {
        [Function("Survey")]
        public static IResult Survey(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "s/{token}")] HttpRequest request, string token) =>
            Results.Redirect($"/thanks/{token}");

        [Function("Numbered")]
        public static IResult Numbered(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "n/{number}")] HttpRequest request, int number) =>
            Results.Text($"{number}");
    }

    /// <summary>A log that keeps every line and every scope.</summary>
    private sealed class Seen : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Texts { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Texts.Add($"{state}");
            return null;
        }

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Texts.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
