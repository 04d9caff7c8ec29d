using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using FollowUp.Local.Functions.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Timers;

/// <summary>A status blob under a lease, which is renewed until it is disposed.</summary>
internal sealed class LeasedStatus : IHeldStatus
{
    private readonly BlobClient blob;
    private readonly BlobLeaseClient lease;
    private readonly CancellationTokenSource released = new();
    private readonly Task renewal;

    public LeasedStatus(BlobClient blob, BlobLeaseClient lease, TimeSpan renewEvery)
    {
        this.blob = blob;
        this.lease = lease;
        renewal = RenewAsync(renewEvery);
    }

    public async Task<ScheduleStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var content = await blob.DownloadContentAsync(cancellationToken);
        return content.Value.Content.ToObjectFromJson<ScheduleStatus>() ?? new();
    }

    /// <exception cref="RequestFailedException">412 where the lease was lost: another host has the timer now.</exception>
    public Task WriteAsync(ScheduleStatus status) =>
        blob.UploadAsync(BinaryData.FromObjectAsJson(status), new BlobUploadOptions { Conditions = new() { LeaseId = lease.LeaseId } });

    public async ValueTask DisposeAsync()
    {
        await released.CancelAsync();
        await renewal;
        released.Dispose();
        try
        {
            await lease.ReleaseAsync();
        }
        catch (RequestFailedException failed) when (failed.Status is 404 or 409)
        {
            // It was lost before; there is nothing to give back.
        }
    }

    private async Task RenewAsync(TimeSpan every)
    {
        using var timer = new PeriodicTimer(every);
        try
        {
            while (await timer.WaitForNextTickAsync(released.Token))
                await lease.RenewAsync(cancellationToken: released.Token);
        }
        catch (Exception stopped) when (StorageFailure.Is(stopped) || released.IsCancellationRequested)
        {
            // A lease that was lost shows when the status is written.
        }
    }
}
