using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Local.Functions;

public sealed class CancelledFunctionTests
{
    [Fact]
    public async Task A_caller_who_leaves_cancels_the_function()
    {
        await using var host = await RunningHost.StartAsync<Functions>();
        using var leave = new CancellationTokenSource();
        var request = host.Client.GetAsync("/waits", leave.Token);
        await host.Journal.HoldsAsync("waiting");

        await leave.CancelAsync();

        await host.Journal.HoldsAsync("cancelled");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task A_function_that_runs_longer_than_its_time_is_cancelled()
    {
        await using var host = await RunningHost.StartAsync<Functions>(new() { ["AzureFunctionsJobHost:functionTimeout"] = "00:00:00.5" });

        await host.Client.GetAsync("/waits");

        Assert.Contains("cancelled", host.Journal.Lines);
    }

    private sealed class Functions(Journal journal)
    {
        [Function("Waits")]
        public async Task<IResult> Wait(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "waits")] HttpRequest request, CancellationToken cancellationToken)
        {
            journal.Write("waiting");
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            journal.Write("cancelled");
            return Results.Ok();
        }
    }
}
