using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Email;

/// <summary>The two requests of the service, and what it answers when it takes them.</summary>
internal sealed class EmailRequests(HttpPipeline pipeline, Uri endpoint, string apiVersion)
{
    public Task<Response> SendAsync(EmailMessage message, Guid operationId, CancellationToken cancellationToken)
    {
        var post = Create(RequestMethod.Post, "/emails:send");
        post.Request.Headers.Add("Operation-Id", operationId.ToString());
        post.Request.Headers.Add(HttpHeader.Common.JsonContentType);
        post.Request.Content = RequestContent.Create(EmailMessageBody.Of(message));
        return AnswerAsync(post, 202, cancellationToken);
    }

    public Task<Response> GetOperationAsync(string id, CancellationToken cancellationToken) =>
        AnswerAsync(Create(RequestMethod.Get, $"/emails/operations/{Uri.EscapeDataString(id)}"), 200, cancellationToken);

    private HttpMessage Create(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(endpoint);
        message.Request.Uri.AppendPath(path, escape: false);
        message.Request.Uri.AppendQuery("api-version", apiVersion);
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        return message;
    }

    private async Task<Response> AnswerAsync(HttpMessage message, int expected, CancellationToken cancellationToken)
    {
        using (message)
        {
            await pipeline.SendAsync(message, cancellationToken);
            return message.Response.Status == expected ? message.Response : throw new RequestFailedException(message.Response);
        }
    }
}
