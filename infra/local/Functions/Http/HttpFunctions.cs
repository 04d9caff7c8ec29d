using FollowUp.Local.Functions.Hosting;
using FollowUp.Local.Functions.Invocations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Http;

/// <summary>Answers requests with the HTTP functions.</summary>
internal sealed class HttpFunctions(IReadOnlyList<Function> functions, HostJson hostJson, HostKey key, FunctionInvoker invoker)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var function in functions.Where(function => !function.IsDisabled))
        {
            if (function.Trigger is not HttpTriggerAttribute trigger)
                continue;
            var route = $"{hostJson.RoutePrefix}/{trigger.Route ?? function.Name}";
            Map(endpoints, route, trigger, http => AnswerAsync(function, trigger, http));
        }
    }

    private static void Map(IEndpointRouteBuilder endpoints, string route, HttpTriggerAttribute trigger, RequestDelegate answer)
    {
        if (trigger.Methods is { Length: > 0 } methods)
            endpoints.MapMethods(route, methods, answer);
        else
            endpoints.Map(route, answer);
    }

    private async Task AnswerAsync(Function function, HttpTriggerAttribute trigger, HttpContext http)
    {
        if (trigger.AuthLevel != AuthorizationLevel.Anonymous && !key.IsIn(http.Request))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (!await invoker.TryInvokeAsync(function, new(http, http.Request.RouteValues), http.RequestAborted))
            Fail(http);
    }

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }
        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
