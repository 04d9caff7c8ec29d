using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace FollowUp.Retention;

/// <summary>Counts and deletes blobs of a container.</summary>
internal static class ExpiredBlobs
{
    private const int AtOnce = 8;

    /// <returns>0 also where the container does not exist.</returns>
    public static async Task<int> CountAsync(this BlobContainerClient container, string folder, Func<BlobItem, bool> isMeant, CancellationToken cancellationToken)
    {
        try
        {
            return await container.GetBlobsAsync(new() { Traits = BlobTraits.Metadata, Prefix = folder }, cancellationToken).CountAsync(isMeant, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return 0;
        }
    }

    public static Task DeleteAsync(this BlobContainerClient container, string folder, Func<BlobItem, bool> isMeant, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            container.GetBlobsAsync(new() { Traits = BlobTraits.Metadata, Prefix = folder }, cancellationToken).Where(isMeant),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (blob, token) => await container.DeleteBlobIfExistsAsync(blob.Name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: token));
}
