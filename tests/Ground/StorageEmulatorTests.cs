using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace FollowUp.Tests.Ground;

public sealed class StorageEmulatorTests
{
    [Fact]
    public async Task Blobs_and_queues_of_the_real_packages_work_on_it()
    {
        var azurite = await StorageEmulator.Started;
        var container = new BlobContainerClient(azurite.Responses, StorageEmulator.NewName());
        await container.CreateAsync();
        await container.UploadBlobAsync("greeting", BinaryData.FromString("hello"));
        var queue = new QueueClient(azurite.Host, StorageEmulator.NewName());
        await queue.CreateAsync();
        await queue.SendMessageAsync("hello");

        Assert.Equal("hello", (await container.GetBlobClient("greeting").DownloadContentAsync()).Value.Content.ToString());
        Assert.Equal("hello", (await queue.PeekMessageAsync()).Value.MessageText);
    }
}
