using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace FollowUp.Summaries;

internal static class ConditionalUpload
{
    /// <summary>Replaces a blob only if it is still the one that was read before.</summary>
    /// <param name="before">The ETag read before; null where there was no such blob.</param>
    /// <returns>The new ETag; null where somebody else was faster, and nothing was written.</returns>
    public static async Task<ETag?> ReplaceAsync(
        this BlobClient blob, BinaryData content, ETag? before, string contentType, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = before is { } etag ? new() { IfMatch = etag } : new() { IfNoneMatch = ETag.All },
            HttpHeaders = new() { ContentType = contentType },
        };
        try
        {
            return (await blob.UploadAsync(content, options, cancellationToken)).Value.ETag;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return null;
        }
    }
}
