using FollowUp.Local.Functions.Invocations;
using FollowUp.Local.Functions.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Http;

/// <summary>
/// <c>POST /admin/functions/{name}</c> with <c>{"input": "..."}</c> runs a timer or queue function now:
/// https://learn.microsoft.com/azure/azure-functions/functions-manually-run-non-http.
/// </summary>
internal sealed class AdminEndpoint(IReadOnlyList<Function> functions, FunctionInvoker invoker, RunningWork work)
{
    private const string HowTo = """Send {"input": "..."}, and call an HTTP function by its own route.""";

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/admin/functions/{name}", RunAsync);

    private async Task RunAsync(HttpContext http)
    {
        var name = (string)http.GetRouteValue("name")!;
        var function = functions.FirstOrDefault(function => function.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (function is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (await InputAsync(function, http.Request) is not { } input)
        {
            await Results.Text(HowTo, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(http);
            return;
        }
        _ = RunAsync(function, input, work.Begin());
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private async Task RunAsync(Function function, TriggerInput input, IDisposable promised)
    {
        using var pending = promised;
        await Task.Run(() => invoker.TryInvokeAsync(function, input), CancellationToken.None);
    }

    private static async Task<TriggerInput?> InputAsync(Function function, HttpRequest request) => function.Trigger switch
    {
        TimerTriggerAttribute => new(new TimerInfo()),
        QueueTriggerAttribute when await JsonBody.ReadAsync<AdminInput>(request) is { Input: { } input } =>
            MessageText.Input(MessageText.Create(input)),
        _ => null,
    };

    private sealed record AdminInput(string? Input);
}
