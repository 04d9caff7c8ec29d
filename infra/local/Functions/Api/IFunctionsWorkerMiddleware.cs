namespace Microsoft.Azure.Functions.Worker.Middleware;

public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs around a function; without a call of <paramref name="next"/> the function does not run.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
