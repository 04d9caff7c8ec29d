using System.Globalization;
using FollowUp.Local.Functions.Hosting;
using FollowUp.Local.Functions.Invocations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Local.Functions.Http;

/// <summary>
/// <c>GET /local/idle?seconds=30</c> answers 200 when nothing runs and no trigger queue holds a message, or 408 after the
/// seconds.
/// </summary>
internal sealed class IdleEndpoint(Listeners listeners, RunningWork work)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/local/idle", WaitAsync);

    private async Task WaitAsync(HttpContext http)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Patience(http.Request));
        try
        {
            while (!await IsIdleAsync(patience.Token))
            {
                listeners.Wake();
                await Task.Delay(BetweenLooks, patience.Token);
            }
            http.Response.StatusCode = StatusCodes.Status200OK;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status408RequestTimeout;
        }
    }

    private async Task<bool> IsIdleAsync(CancellationToken cancellationToken)
    {
        await work.Idle.WaitAsync(cancellationToken);
        var begun = work.Begun;
        foreach (var queue in listeners.Queues)
            if (await queue.CountAsync(cancellationToken) > 0)
                return false;
        // What began meanwhile may have put a message into a queue that was looked at before.
        return begun == work.Begun;
    }

    private static TimeSpan Patience(HttpRequest request) => TimeSpan.FromSeconds(
        int.TryParse(request.Query["seconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 30);
}
