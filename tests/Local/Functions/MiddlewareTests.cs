using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;

namespace FollowUp.Tests.Local.Functions;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task The_first_added_is_outermost_and_the_result_is_written_after_all()
    {
        await using var host = await RunningHost.StartAsync<Functions>(
            configure: builder => builder.UseMiddleware<Outer>().UseMiddleware<Inner>());

        await host.Client.GetStringAsync("/page");

        Assert.Equal(["outer Page", "inner", "function", "inner ends", "outer ends", "result"], host.Journal.Lines);
    }

    [Fact]
    public async Task A_middleware_that_does_not_call_on_answers_in_the_functions_place()
    {
        await using var host = await RunningHost.StartAsync<Functions>(configure: builder => builder.UseMiddleware<Guard>());

        var answer = await host.Client.GetAsync("/page");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.Journal.Lines);
    }

    [Fact]
    public async Task A_condition_chooses_the_invocations_that_a_middleware_is_for()
    {
        await using var host = await RunningHost.StartAsync<Functions>(
            configure: builder => builder.UseWhen<Guard>(context => context.FunctionDefinition.Name == "Guarded"));

        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/page")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client.GetAsync("/guarded")).StatusCode);
    }

    private sealed class Outer(Journal journal) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            journal.Write($"outer {context.FunctionDefinition.Name}");
            await next(context);
            journal.Write("outer ends");
        }
    }

    private sealed class Inner(Journal journal) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            journal.Write("inner");
            await next(context);
            journal.Write("inner ends");
        }
    }

    private sealed class Guard : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            context.GetHttpContext()!.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
    }

    private sealed class Noted(Journal journal) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            journal.Write("result");
            return Task.CompletedTask;
        }
    }

    private sealed class Functions(Journal journal)
    {
        [Function("Page")]
        public Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page")] HttpRequest request)
        {
            journal.Write("function");
            return Task.FromResult<IResult>(new Noted(journal));
        }

        [Function("Guarded")]
        public static IResult Keep([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded")] HttpRequest request) =>
            Results.Ok();
    }
}
