using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.Options;

namespace FollowUp.Tests.Retention;

public sealed class ManifestTests
{
    [Fact]
    public async Task Every_table_that_the_application_creates_is_in_the_manifest()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await application.Tables.MakeAllAsync();
        var prefix = Prefix(application);

        var created = new List<string>();
        foreach (var account in new[] { application.Settings["Roster"], application.Settings["Responses"] }.OfType<string>())
            created.AddRange(await new TableServiceClient(account).QueryAsync().Select(table => table.Name).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToListAsync());

        Assert.NotEmpty(created);
        Assert.All(created, name => Assert.True(Manifest.Names(StoreKind.Table, name[prefix.Length..]), $"The manifest does not name the table {name[prefix.Length..]}."));
    }

    [Fact]
    public async Task Every_container_that_the_application_creates_is_in_the_manifest()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var prefix = Prefix(application);

        var created = await new BlobServiceClient(application.Settings["Responses"]).GetBlobContainersAsync(prefix: prefix).Select(container => container.Name).ToListAsync();

        Assert.NotEmpty(created);
        Assert.All(created, name => Assert.True(Manifest.Names(StoreKind.Container, name[prefix.Length..]), $"The manifest does not name the container {name[prefix.Length..]}."));
    }

    [Fact]
    public async Task Every_queue_that_the_application_creates_is_in_the_manifest_and_loses_its_messages_after_seven_days()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var prefix = $"{Prefix(application)}-";
        var queues = new QueueServiceClient(application.Settings["Responses"]);

        var created = await queues.GetQueuesAsync(prefix: prefix).Select(queue => queue.Name).ToListAsync();
        await application.Get<FollowUp.Summaries.SummaryQueue>().SendAsync(new(Sample.Programme, Sample.Report), CancellationToken.None);

        Assert.All(created, name => Assert.True(Manifest.Names(StoreKind.Queue, name[prefix.Length..]), $"The manifest does not name the queue {name[prefix.Length..]}."));
        var message = (await queues.GetQueueClient(Assert.Single(created)).PeekMessageAsync()).Value;
        Assert.Equal(TimeSpan.FromDays(7), message.ExpiresOn - message.InsertedOn);
    }

    [Fact]
    public void A_store_or_column_of_another_name_is_not()
    {
        Assert.False(Manifest.Names(StoreKind.Table, "Shadows"));
        Assert.False(Manifest.Names("Alumni", "a~1", "Password"));
        Assert.False(Manifest.Names("Responses", "p~1", "Email"));
        Assert.True(Manifest.Names("Alumni", "a~1", "Email"));
    }

    [Fact]
    public void Its_hash_changes_with_a_window() =>
        Assert.NotEqual(Manifest.Hash(RetentionWindows.Usual), Manifest.Hash(RetentionWindows.Usual with { ResponseMonths = 35 }));

    [Fact]
    public void Every_line_says_until_when() => Assert.All(Manifest.All, line => Assert.NotEmpty(line.Window(RetentionWindows.Usual)));

    private static string Prefix(TestApplication application) => application.Get<IOptions<StorageOptions>>().Value.Prefix;
}
