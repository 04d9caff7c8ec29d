using FollowUp.Local.Functions.Invocations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FollowUp.Local.Functions.Hosting;

/// <summary>Starts all listeners when the web server listens, and lets running functions end when the host stops.</summary>
internal sealed partial class Listening(Listeners listeners, RunningWork work, IServer server, ILogger<Listening> logger)
    : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private Task loops = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        loops = Task.WhenAll(listeners.All.Select(listener => Task.Run(() => ListenAsync(listener), CancellationToken.None)));
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            Console.WriteLine($"FollowUp is ready on {address}");
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => stopping.CancelAsync();

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var patience = cancellationToken.Register(work.Abort);
        await loops;
        await work.Idle.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => stopping.Dispose();

    private async Task ListenAsync(IListener listener)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await listener.TurnAsync(stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // A listener that ended would leave its function silent for as long as the host lives.
                WillRetry(logger, exception);
                await Task.Delay(AfterFailure, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A listener failed and tries again")]
    private static partial void WillRetry(ILogger logger, Exception exception);
}
