namespace FollowUp.Local.Mailbox.Rest;

/// <summary>202: the mail is taken, and where to ask what became of it.</summary>
internal sealed record AcceptedOperation(Guid Id) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.StatusCode = StatusCodes.Status202Accepted;
        response.Headers["Operation-Location"] =
            $"{request.Scheme}://{request.Host}/emails/operations/{Id}?api-version={request.Query["api-version"]}";
        response.Headers.RetryAfter = "1";
        return response.WriteAsJsonAsync(new { id = Id, status = "Running" }, httpContext.RequestAborted);
    }
}
