using FollowUp.Programmes;
using FollowUp.Retention;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace FollowUp.Desk;

/// <summary>Writes every change at the desk into the audit trail: before it is made, so that none leaves no trace, and after it what came of it.</summary>
internal sealed class RecordChanges(AuditTable audit, ProgrammeTable programmes) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { Request: var request } && IsChange(request))
        {
            var what = DeskAction.Of(context.FunctionDefinition.Name, request.RouteValues);
            await audit.BeginAsync(request, await PartitionAsync(request), what, request.HttpContext.RequestAborted);
            request.HttpContext.Response.OnStarting(() => audit.EndAsync(request, request.HttpContext.Response.StatusCode));
        }
        await next(context);
    }

    private static bool IsChange(HttpRequest request) =>
        request.Path.StartsWithSegments("/desk") && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    /// <summary>The trail of a programme is deleted with time, and only there where there is such a programme.</summary>
    private async Task<string> PartitionAsync(HttpRequest request) =>
        request.RouteValues["programme"] is string programme && await programmes.CurrentAsync(programme, request.HttpContext.RequestAborted) is not null
            ? programme
            : AuditTable.Deployment;
}
