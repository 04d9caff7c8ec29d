using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using FollowUp.Local.Launcher;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Tests.Deployment;

/// <summary>What a started application makes for itself outside Azure is what the deployment makes in Azure.</summary>
public sealed partial class StoresTests : IAsyncLifetime
{
    private static readonly BicepFile Storage = BicepFile.Of("storage.bicep");
    private TestApplication application = null!;

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await application.Tables.MakeAllAsync();
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task Every_table_of_the_roster_is_deployed() =>
        Assert.Equal(await TablesAsync("Roster"), Storage.Texts("rosterTables").Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_table_of_the_responses_is_deployed() =>
        Assert.Equal(await TablesAsync("Responses"), Storage.Texts("responsesTables").Order(StringComparer.Ordinal));

    [Fact]
    public async Task An_application_that_starts_again_takes_the_stores_that_there_are()
    {
        var before = await TablesAsync("Roster");

        await Task.WhenAll(application.Services.GetServices<IStore>().Select(store => store.CreateIfNotExistsAsync(CancellationToken.None)));

        Assert.Equal(before, await TablesAsync("Roster"));
    }

    [Fact]
    public async Task Every_container_is_deployed()
    {
        var containers = await new BlobServiceClient(Setting("Responses")).GetBlobContainersAsync(prefix: Prefix).Select(container => container.Name[Prefix.Length..]).ToListAsync();

        Assert.Equal(containers.Order(StringComparer.Ordinal), Storage.Texts("responsesContainers").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Roster")]
    [InlineData("Responses")]
    public void Every_queue_is_deployed_with_its_poison_queue(string account)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "functions"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var used = sources.SelectMany(source => UsedQueue().Matches(source)).Select(match => (Account: match.Groups[1].Value, Setting: match.Groups[2].Value))
            .Concat(sources.SelectMany(source => TriggerQueue().Matches(source)).Select(match => (Account: match.Groups[2].Value, Setting: match.Groups[1].Value)));
        var names = used.Where(queue => queue.Account == account).Select(queue => ApplicationSettings.Shared()[queue.Setting]).Distinct();

        Assert.Equal(names.SelectMany(name => new[] { name, $"{name}-poison" }).Order(StringComparer.Ordinal), Queues(account));
    }

    [Fact]
    public void Every_queue_that_triggers_a_function_is_watched_for_poison()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "functions"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var triggers = sources.SelectMany(source => TriggerQueue().Matches(source)).Select(match => (match.Groups[2].Value, match.Groups[1].Value));

        Assert.Equal(triggers.Distinct().Order(), PoisonQueue.All.Select(queue => (queue.Account, queue.Setting)).Order());
    }

    [Fact]
    public void Nothing_old_is_kept_of_partials_and_editions()
    {
        var blobs = BicepDeclaration.In(Storage.The("resource", "responses").Body).Single(resource => resource.Type == "blobServices");

        Assert.Equal("false", Assert.Single(blobs.ValueOf("isVersioningEnabled")).Text);
        Assert.All(
            ["changeFeed", "deleteRetentionPolicy", "containerDeleteRetentionPolicy", "restorePolicy"],
            name => Assert.Equal(["{", "enabled", ":", "false", "}"], blobs.ValueOf(name).Select(token => token.Text)));
    }

    [Theory]
    [InlineData("host")]
    [InlineData("roster")]
    [InlineData("responses")]
    public void No_account_takes_a_key_or_shows_a_blob(string account)
    {
        var locked = Storage.The("var", "locked");

        Assert.Equal("locked", Assert.Single(Storage.The("resource", account).ValueOf("properties")).Text);
        Assert.Equal("false", Assert.Single(locked.ValueOf("allowSharedKeyAccess")).Text);
        Assert.Equal("false", Assert.Single(locked.ValueOf("allowBlobPublicAccess")).Text);
        Assert.Equal("TLS1_2", Assert.Single(locked.ValueOf("minimumTlsVersion")).Text);
        Assert.Equal("true", Assert.Single(locked.ValueOf("supportsHttpsTrafficOnly")).Text);
    }

    private static IEnumerable<string> Queues(string account) => BicepDeclaration.In(Storage.The("resource", account.ToLowerInvariant()).Body)
        .Where(resource => resource.Type == "queues")
        .Select(resource => resource.ValueOf("name"))
        .Select(name => string.Concat(name[^1].Kind == BicepTokenKind.Text ? Named(name[1]) + name[^1].Text["${}".Length..] : Named(name[0])))
        .Order(StringComparer.Ordinal);

    private static string Named(BicepToken variable) => Assert.Single(Storage.Texts(variable.Text));

    private async Task<IEnumerable<string>> TablesAsync(string account)
    {
        var tables = await new TableServiceClient(Setting(account)).QueryAsync().Select(table => table.Name).ToListAsync();
        return tables.Where(table => table.StartsWith(Prefix, StringComparison.Ordinal)).Select(table => table[Prefix.Length..]).Order(StringComparer.Ordinal);
    }

    private string Prefix => Setting("Storage:Prefix");

    private string Setting(string name) => application.Services.GetRequiredService<IConfiguration>()[name]!;

    [GeneratedRegex("""\.Queue\("(\w+)", "(\w+)"\)""")]
    private static partial Regex UsedQueue();

    [GeneratedRegex("""QueueTrigger\("%(\w+)%", Connection = "(\w+)"\)""")]
    private static partial Regex TriggerQueue();
}
