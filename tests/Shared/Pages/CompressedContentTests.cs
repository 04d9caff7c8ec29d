using System.IO.Compression;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Shared.Pages;

public sealed class CompressedContentTests
{
    private static readonly byte[] Content = [.. Enumerable.Repeat("What has lasted? "u8.ToArray(), 100).SelectMany(bytes => bytes)];

    /// <summary>One for all, in whatever order they come.</summary>
    private static readonly CompressedContent Kept = new(Content, "text/plain");

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip;q=0.1", "gzip")]
    [InlineData("br;q=0", "")]
    [InlineData("deflate", "")]
    [InlineData("", "")]
    [InlineData(";;;", "")]
    public async Task Comes_in_the_best_encoding_that_the_client_accepts(string accepted, string encoding)
    {
        var (headers, body) = await AnswerAsync(accepted);

        Assert.Equal(encoding, headers.ContentEncoding.ToString());
        Assert.Equal(Content, Decoded(body, encoding));
        Assert.Equal(body.Length, headers.ContentLength);
        Assert.Equal(encoding.Length > 0, body.Length < Content.Length / 10);
    }

    [Fact]
    public async Task Tells_caches_that_it_depends_on_what_the_client_accepts() => Assert.Equal("Accept-Encoding", (await AnswerAsync("")).Headers.Vary);

    private static async Task<(IHeaderDictionary Headers, byte[] Body)> AnswerAsync(string accepted)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        context.Request.Headers.AcceptEncoding = accepted;
        await Kept.ExecuteAsync(context);
        return (context.Response.Headers, body.ToArray());
    }

    private static byte[] Decoded(byte[] body, string encoding)
    {
        using var source = new MemoryStream(body);
        using Stream decoder = encoding switch
        {
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            _ => source,
        };
        using var decoded = new MemoryStream();
        decoder.CopyTo(decoded);
        return decoded.ToArray();
    }
}
