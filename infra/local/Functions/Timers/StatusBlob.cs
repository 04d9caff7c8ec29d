using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace FollowUp.Local.Functions.Timers;

/// <summary>The blob that holds the status of one timer. Whoever runs the timer holds a lease on it, in real time.</summary>
internal sealed class StatusBlob(BlobContainerClient container, string hostId, string function) : ITimerStatus
{
    /// <summary>The shortest that the service grants: so long do others wait when a host has died in the middle of a run.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);

    private readonly BlobClient blob = container.GetBlobClient($"timers/{hostId}/{function}/status");

    public async Task<IHeldStatus> HoldAsync(CancellationToken cancellationToken)
    {
        var lease = blob.GetBlobLeaseClient();
        while (!await TryAcquireAsync(lease, cancellationToken))
            await Task.Delay(BetweenAttempts, cancellationToken);
        return new LeasedStatus(blob, lease, renewEvery: LeaseTime / 3);
    }

    private async Task<bool> TryAcquireAsync(BlobLeaseClient lease, CancellationToken cancellationToken)
    {
        try
        {
            await lease.AcquireAsync(LeaseTime, cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException failed) when (failed.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return false;
        }
        catch (RequestFailedException failed) when (failed.Status == 404)
        {
            await CreateAsync(cancellationToken);
            return await TryAcquireAsync(lease, cancellationToken);
        }
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        try
        {
            var onlyIfMissing = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } };
            await blob.UploadAsync(BinaryData.FromString("{}"), onlyIfMissing, cancellationToken);
        }
        catch (RequestFailedException failed) when (failed.Status == 409)
        {
            // Another host was faster, and perhaps holds it already.
        }
    }
}
