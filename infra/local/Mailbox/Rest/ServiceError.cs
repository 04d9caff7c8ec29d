namespace FollowUp.Local.Mailbox.Rest;

/// <summary>An error as the service words it: the body's `error` and the header `x-ms-error-code`.</summary>
internal sealed record ServiceError(int Status, string Code, string Message) : IResult
{
    public int? RetryAfterSeconds { get; init; }

    public static ServiceError WrongProperty(string property) =>
        new(StatusCodes.Status400BadRequest, "BadRequest", $"Request body validation error. See property '{property}'");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers["x-ms-error-code"] = Code;
        if (RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = $"{seconds}";
        return response.WriteAsJsonAsync(new { error = new { code = Code, message = Message } }, httpContext.RequestAborted);
    }
}
