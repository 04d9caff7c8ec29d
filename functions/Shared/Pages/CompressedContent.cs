using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FollowUp.Shared;

/// <summary>
/// Content as small as the client takes it. Done by the answer itself, because the pipeline around functions is the host's.
/// Compression can betray a secret that stands on a page beside a stranger's words (BREACH); no page here holds a secret.
/// </summary>
internal sealed class CompressedContent(ReadOnlyMemory<byte> content, string contentType, int status = StatusCodes.Status200OK) : IResult
{
    private static readonly (string Name, Func<Stream, Stream> Into)[] Encodings =
    [
        ("br", body => new BrotliStream(body, CompressionLevel.Optimal)),
        ("gzip", body => new GZipStream(body, CompressionLevel.Optimal)),
    ];

    /// <summary>By the names of the encodings; content that answers many requests is compressed once.</summary>
    private readonly ConcurrentDictionary<string, byte[]> encoded = [];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var body = content;
        if (Encodings.FirstOrDefault(encoding => Accepts(httpContext.Request, encoding.Name)) is { Name: { } name, Into: { } into })
        {
            response.Headers.ContentEncoding = name;
            body = encoded.GetOrAdd(name, (_, compress) => Encode(compress), into);
        }
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private byte[] Encode(Func<Stream, Stream> into)
    {
        using var bytes = new MemoryStream();
        using (var encoder = into(bytes))
            encoder.Write(content.Span);
        return bytes.ToArray();
    }
}
