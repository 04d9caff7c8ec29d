using System.Diagnostics;
using FollowUp.Local.Functions.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FollowUp.Local.Functions.Invocations;

/// <summary>Runs functions, each invocation in a scope of its own. The one place where their exceptions end.</summary>
internal sealed partial class FunctionInvoker(
    FunctionExecutionDelegate pipeline, IServiceScopeFactory scopes, RunningWork work, HostJson hostJson, ILoggerFactory loggers)
{
    /// <returns>Whether the function came to its end without an exception.</returns>
    public async Task<bool> TryInvokeAsync(Function function, TriggerInput input, CancellationToken callerGone = default)
    {
        using var running = work.Begin();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(callerGone, work.Aborted);
        cancellation.CancelAfter(hostJson.FunctionTimeout);
        await using var scope = scopes.CreateAsyncScope();
        var invocation = new Invocation(function, input, scope.ServiceProvider, cancellation.Token);
        var logger = loggers.CreateLogger($"Function.{function.Name}");
        var clock = Stopwatch.StartNew();
        Executing(logger, function.Name, invocation.InvocationId);
        try
        {
            await pipeline(invocation);
            Succeeded(logger, function.Name, invocation.InvocationId, clock.ElapsedMilliseconds);
            return true;
        }
        catch (OperationCanceledException) when (callerGone.IsCancellationRequested)
        {
            CallerGone(logger, function.Name, invocation.InvocationId, clock.ElapsedMilliseconds);
            return false;
        }
        catch (Exception exception)
        {
            Failed(logger, function.Name, invocation.InvocationId, clock.ElapsedMilliseconds, exception);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Executing 'Functions.{Function}' (Id={Invocation})")]
    private static partial void Executing(ILogger logger, string function, string invocation);

    [LoggerMessage(
        Level = LogLevel.Information, Message = "Executed 'Functions.{Function}' (Succeeded, Id={Invocation}, Duration={Milliseconds}ms)")]
    private static partial void Succeeded(ILogger logger, string function, string invocation, long milliseconds);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Executed 'Functions.{Function}' (Caller gone, Id={Invocation}, Duration={Milliseconds}ms)")]
    private static partial void CallerGone(ILogger logger, string function, string invocation, long milliseconds);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Executed 'Functions.{Function}' (Failed, Id={Invocation}, Duration={Milliseconds}ms)")]
    private static partial void Failed(ILogger logger, string function, string invocation, long milliseconds, Exception exception);
}
