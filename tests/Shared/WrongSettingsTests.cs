using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FollowUp.Tests.Shared;

public sealed class WrongSettingsTests
{
    private const string ByConnectionString = "Roster=UseDevelopmentStorage=true|Responses=UseDevelopmentStorage=true|Email:ConnectionString=endpoint=https://mail.example/;accesskey=AAAA";

    private const string ByIdentity =
        "Roster:tableServiceUri=https://r.table.core.windows.net|Roster:queueServiceUri=https://r.queue.core.windows.net|"
        + "Responses:tableServiceUri=https://a.table.core.windows.net|Responses:blobServiceUri=https://a.blob.core.windows.net|"
        + "Responses:queueServiceUri=https://a.queue.core.windows.net|Email:Endpoint=https://mail.example";

    [Theory]
    [InlineData(ByConnectionString)]
    [InlineData(ByIdentity)]
    public void Connections_are_named_by_connection_strings_or_by_addresses(string settings) => Assert.Empty(Sentences(settings));

    [Theory]
    [InlineData("Roster=", "The setting Roster is missing: set it to a storage connection string, or Roster__tableServiceUri and Roster__queueServiceUri to the address of the service.")]
    [InlineData("Email:ConnectionString=", "The setting Email__ConnectionString is missing: set it, or Email__Endpoint to the address of the Communication Services resource.")]
    [InlineData("Email:Endpoint=mail.example", "The setting Email__Endpoint must be an https address, such as https://name.uk.communication.azure.com.")]
    [InlineData("Roster:tableServiceUri=http://r.example", "The setting Roster__tableServiceUri must be an https address, such as https://account.table.core.windows.net.")]
    [InlineData("PublicUrl=followup", "The setting PublicUrl must be the address that people reach the application at, such as https://followup.example.")]
    [InlineData("SendLimits:PerMinute=0", "The settings SendLimits__PerMinute (1 to 1000) and SendLimits__PerHour must be whole numbers above 0.")]
    [InlineData("Storage:Prefix=my-prefix", "The setting Storage__Prefix must be up to 20 letters and digits, beginning with a letter, or empty.")]
    [InlineData("Keys:AddressKey=short", "The settings Keys__LinkSecrets__0 (to 2), Keys__MasterKey, Keys__AddressKey and Keys__ErasedKey, and Keys__FormerMasterKey where there is one, must each be 32 random bytes in base64.")]
    public void Each_is_refused_in_one_sentence(string wrong, string sentence) => Assert.Equal([sentence], Sentences($"{ByConnectionString}|{wrong}"));

    [Fact]
    public void An_identity_without_one_of_its_addresses_is_told_which() => Assert.Equal(
        ["The setting Roster is missing: set it to a storage connection string, or Roster__queueServiceUri to the address of the service."],
        Sentences($"{ByIdentity}|Roster:queueServiceUri="));

    [Fact]
    public void All_are_named_at_once() => Assert.Equal(3, Sentences($"{ByConnectionString}|PublicUrl=|Responses=|SendLimits:PerHour=-1").Count);

    private static IReadOnlyList<string> Sentences(string settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PublicUrl"] = "https://followup.example",
            ["SummariesQueue"] = "summaries",
            ["DeliveryReportsQueue"] = "delivery-reports",
            ["Keys:LinkSecrets:0"] = TestApplication.NewKey(),
            ["Keys:MasterKey"] = TestApplication.NewKey(),
            ["Keys:AddressKey"] = TestApplication.NewKey(),
            ["Keys:ErasedKey"] = TestApplication.NewKey(),
        });
        foreach (var setting in settings.Split('|').Select(line => line.Split('=', 2)))
            builder.Configuration[setting[0]] = setting[1];
        builder.Services.AddFollowUp();
        using var host = builder.Build();
        return WrongSettings.Of(host.Services);
    }
}
