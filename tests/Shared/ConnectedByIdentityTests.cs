using Azure.Identity;
using FollowUp.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FollowUp.Tests.Shared;

public sealed class ConnectedByIdentityTests
{
    private static readonly IConfiguration Settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Roster:tableServiceUri"] = "https://people.table.core.windows.net",
        ["Roster:clientId"] = "4b4d2c0e-0d0d-4b0f-8a38-5b0f3f0a2a11",
        ["Responses:tableServiceUri"] = "https://answers.table.core.windows.net",
        ["Responses:blobServiceUri"] = "https://answers.blob.core.windows.net",
        ["Responses:queueServiceUri"] = "https://answers.queue.core.windows.net",
        ["SummariesQueue"] = "summaries",
    }).Build();

    private readonly StorageAccounts accounts = new(Settings, Options.Create(new StorageOptions()), new(), new(), new());

    [Fact]
    public void Each_account_is_reached_at_its_own_addresses()
    {
        Assert.Equal("people", accounts.RosterTable("Alumni").AccountName);
        Assert.Equal("answers", accounts.ResponsesTable("Responses").AccountName);
        Assert.Equal("https://answers.blob.core.windows.net/partials", accounts.ResponsesContainer("partials").Uri.AbsoluteUri);
        Assert.Equal("https://answers.queue.core.windows.net/summaries", accounts.Queue("Responses", "SummariesQueue").Uri.AbsoluteUri);
    }

    [Fact]
    public void A_client_id_chooses_that_identity() => Assert.IsType<ManagedIdentityCredential>(ManagedIdentity.For(Settings.GetSection("Roster")));

    [Fact]
    public void Without_one_it_is_whoever_runs_the_application() => Assert.IsType<DefaultAzureCredential>(ManagedIdentity.For(Settings.GetSection("Responses")));
}
