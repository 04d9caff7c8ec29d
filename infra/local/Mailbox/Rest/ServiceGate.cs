namespace FollowUp.Local.Mailbox.Rest;

/// <summary>What every request to the service must bring: a size, a signature and a version. The signing date is held to real time, as the client's is.</summary>
internal sealed class ServiceGate(RequestSignature signature) : IEndpointFilter
{
    private const int MaximumBytes = 10 * 1024 * 1024;
    private static readonly string[] Versions = ["2023-03-31", "2025-09-01"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength > MaximumBytes)
            return new ServiceError(StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge", "The request is larger than 10 MB.");
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.HttpContext.RequestAborted);
        if (signature.Fault(request, body.GetBuffer().AsSpan(0, (int)body.Length), DateTimeOffset.UtcNow) is { } fault)
            return new ServiceError(StatusCodes.Status401Unauthorized, "Denied", fault);
        if (!Versions.Contains(request.Query["api-version"].ToString()))
            return new ServiceError(StatusCodes.Status400BadRequest, "UnsupportedApiVersion", $"Known are {string.Join(", ", Versions)}.");
        body.Position = 0;
        request.Body = body;
        return await next(context);
    }
}
