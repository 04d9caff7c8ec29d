using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace FollowUp.Shared.Telemetry;

/// <summary>
/// A span for every function, and after it what was measured, a log line each. What a function logs reaches Application Insights
/// through the host, so alerts and workbook (infra/azure) read those lines.
/// </summary>
internal sealed partial class ObserveFunctions(MeasureLog measures, ILogger<ObserveFunctions> log) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        using var span = Spans.Source.StartActivity(context.FunctionDefinition.Name);
        span?.SetStatus(ActivityStatusCode.Error);
        try
        {
            await next(context);
            span?.SetStatus(ActivityStatusCode.Ok);
        }
        finally
        {
            foreach (var (name, value) in measures.Take())
                LogMeasured(name, value);
        }
    }

    [LoggerMessage(LogLevel.Information, "Measured {Name} {Value}")]
    private partial void LogMeasured(string name, long value);
}
