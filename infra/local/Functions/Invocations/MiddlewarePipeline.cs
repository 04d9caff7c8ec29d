using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace FollowUp.Local.Functions.Invocations;

/// <summary>The application's middleware around every function, first added outermost.</summary>
internal sealed class MiddlewarePipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> layers = [AnswerWithResultAsync];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> layer) => layers.Add(layer);

    public FunctionExecutionDelegate Build() =>
        Enumerable.Reverse(layers).Aggregate((FunctionExecutionDelegate)RunAsync, (next, layer) => layer(next));

    private static Task RunAsync(FunctionContext context)
    {
        var invocation = (Invocation)context;
        return invocation.Function.RunAsync(invocation);
    }

    // As in the official integration, the result is written after all middleware, while the invocation's scope still lives.
    private static FunctionExecutionDelegate AnswerWithResultAsync(FunctionExecutionDelegate next) => async context =>
    {
        await next(context);
        if (((Invocation)context).Result is IResult result && context.GetHttpContext() is { } http)
            await result.ExecuteAsync(http);
    };
}
