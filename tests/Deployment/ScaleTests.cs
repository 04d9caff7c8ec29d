namespace FollowUp.Tests.Deployment;

public sealed class ScaleTests
{
    [Fact]
    public void An_instance_gets_as_many_requests_as_it_takes() =>
        Assert.Equal(DeployedApp.HostJson.GetProperty("extensions").GetProperty("http").GetProperty("maxConcurrentRequests").GetInt32(), Number("perInstanceConcurrency"));

    /// <summary>Each report is made by one message at a time; more at once would only lose races for it.</summary>
    [Fact]
    public void All_instances_together_take_no_more_than_200_messages_at_once()
    {
        var queues = DeployedApp.HostJson.GetProperty("extensions").GetProperty("queues");

        Assert.InRange(Number("maximumInstanceCount") * (queues.GetProperty("batchSize").GetInt32() + queues.GetProperty("newBatchThreshold").GetInt32()), 1, 200);
    }

    // https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan#instance-sizes
    [Fact]
    public void The_plan_has_instances_of_that_size() => Assert.True(Number("instanceMemoryMB") is 512 or 2048 or 4096);

    [Fact]
    public void Addresses_of_pages_which_hold_personal_links_are_in_no_telemetry()
    {
        var logging = DeployedApp.HostJson.GetProperty("logging");

        Assert.False(logging.GetProperty("applicationInsights").GetProperty("httpAutoCollectionOptions").GetProperty("enableHttpTriggerExtendedInfoCollection").GetBoolean());
        Assert.False(logging.GetProperty("applicationInsights").GetProperty("enableDependencyTracking").GetBoolean());
        Assert.Equal("Warning", logging.GetProperty("logLevel").GetProperty("Microsoft.Azure.WebJobs.Script.WebHost.Middleware").GetString());
        Assert.Equal("Warning", logging.GetProperty("logLevel").GetProperty("Microsoft.AspNetCore").GetString());
    }

    private static int Number(string name) => int.Parse(
        DeployedApp.Site.Body.SkipWhile(token => token.Text != name).Skip(2).First().Text, System.Globalization.CultureInfo.InvariantCulture);
}
