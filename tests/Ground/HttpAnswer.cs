using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Ground;

/// <summary>What a function answers over HTTP.</summary>
internal sealed record HttpAnswer(int Status, string Body, IHeaderDictionary Headers)
{
    /// <summary>Of a file.</summary>
    public byte[] Bytes { get; private init; } = [];

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <param name="content">What is sent; null for a request without a body.</param>
    public static async Task<HttpAnswer> Of(TestApplication application, Func<HttpRequest, Task<IResult>> function, HttpContent? content = null, string query = "")
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = application.Services, Response = { Body = body } };
        context.Request.Method = content is null ? HttpMethods.Get : HttpMethods.Post;
        context.Request.QueryString = new(query);
        if (content is not null)
        {
            context.Request.Body = await content.ReadAsStreamAsync();
            context.Request.ContentType = content.Headers.ContentType?.ToString();
            context.Request.ContentLength = content.Headers.ContentLength;
        }
        var result = await function(context.Request);
        await result.ExecuteAsync(context);
        return new(context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers) { Bytes = body.ToArray() };
    }
}
