using FollowUp.Tests.Ground;
using Microsoft.Extensions.Logging;

namespace FollowUp.Tests.Shared.Telemetry;

public sealed class LogsOfTheWebServerTests
{
    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", false)]
    [InlineData("Microsoft.AspNetCore.Routing.EndpointMiddleware", false)]
    [InlineData("FollowUp.Invitations.SendInvitations", true)]
    public async Task Tell_of_no_single_request_whose_address_is_a_secret(string category, bool isTold)
    {
        await using var application = await TestApplication.StartAsync(DateTimeOffset.UnixEpoch);
        using var everything = new Everything();
        var logs = application.Get<ILoggerFactory>();
        logs.AddProvider(everything);

        Assert.Equal(isTold, logs.CreateLogger(category).IsEnabled(LogLevel.Information));
    }

    /// <summary>A log that takes whatever it is given.</summary>
    private sealed class Everything : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }

        public void Dispose()
        {
        }
    }
}
