using FollowUp.Shared;

namespace FollowUp.Tests.Deployment;

public sealed class AccessTests
{
    private static readonly BicepFile Access = BicepFile.Of("access.bicep");

    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly Dictionary<string, string> Documented = new()
    {
        ["storageBlobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["storageBlobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["storageQueueDataReader"] = "19e7f393-937e-4f77-808e-94535e297925",
        ["storageQueueDataMessageProcessor"] = "8a0f0c08-91a1-4084-bc3d-661d67233fed",
        ["storageQueueDataMessageSender"] = "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a",
        ["storageTableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["communicationAndEmailServiceOwner"] = "09976791-48a7-449e-bb21-39d1a415f350",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["keyVaultSecretsUser"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["keyVaultSecretsOfficer"] = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
    };

    [Fact]
    public void Every_role_has_the_id_that_is_documented()
    {
        var roles = Access.The("var", "roles");
        var ids = BicepDeclaration.Keys(roles.Value(1)).ToDictionary(name => name, name => Assert.Single(roles.ValueOf(name)).Text);

        Assert.Equal(Documented, ids);
        Assert.Equal(Documented["storageQueueDataMessageSender"], BicepFile.Of("events.bicep").Texts("storageQueueDataMessageSender").Single());
    }

    [Fact]
    public void Every_account_has_roles_for_the_services_that_are_reached_and_no_others()
    {
        Dictionary<string, string[]> needed = new()
        {
            ["table"] = ["storageTableDataContributor"],
            ["blob"] = ["storageBlobDataContributor"],
            ["queue"] = ["storageQueueDataReader", "storageQueueDataMessageProcessor", "storageQueueDataMessageSender"],
        };

        Assert.All(ConnectionFaults.Services, account => Assert.Equal(
            account.Value.SelectMany(service => needed[service]).Order(),
            Roles($"on{account.Key}").Order()));
    }

    [Fact]
    public void Only_the_host_s_account_may_be_owned() => Assert.Equal(["storageBlobDataOwner"], Roles("onHost"));

    [Fact]
    public void Every_assignment_is_on_one_resource() => Assert.All(
        Access.Declared("resource").Where(resource => resource.Type.StartsWith("Microsoft.Authorization/roleAssignments", StringComparison.Ordinal)),
        assignment => Assert.Contains(Assert.Single(assignment.ValueOf("scope")).Text, Access.Declared("resource").Select(resource => resource.Name)));

    private static IEnumerable<string> Roles(string variable) => Access.The("var", variable).Body.Where(token => token.Kind == BicepTokenKind.Word && token.Text is not "concat" and not "roles")
        .SelectMany(token => token.Text == "queueTrigger" ? Roles("queueTrigger") : [token.Text]);
}
