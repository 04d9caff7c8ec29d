using Azure.Data.Tables;

namespace FollowUp.Tests.Local.Tables;

public sealed class ConnectionStringsTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=name;AccountKey=a2V5;EndpointSuffix=core.windows.net",
        "https://name.table.core.windows.net/",
        "name")]
    [InlineData("AccountName=name;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:5/name;", "http://127.0.0.1:5/name", "name")]
    public void The_endpoint_is_the_one_that_it_says(string connectionString, string endpoint, string account)
    {
        var service = new TableServiceClient(connectionString);

        Assert.Equal((endpoint, account), (service.Uri.AbsoluteUri, service.AccountName));
    }

    [Theory]
    [InlineData("AccountName=name;AccountKey=a2V5")]
    [InlineData("AccountName=name;EndpointSuffix=core.windows.net")]
    [InlineData("something else")]
    public void One_that_does_not_say_enough_is_refused(string connectionString) =>
        Assert.ThrowsAny<Exception>(() => new TableServiceClient(connectionString));

    [Fact]
    public void A_table_is_addressed_below_its_account()
    {
        var table = new TableServiceClient("UseDevelopmentStorage=true").GetTableClient("Alumni");

        Assert.Equal(("Alumni", "devstoreaccount1"), (table.Name, table.AccountName));
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1/Alumni", table.Uri.AbsoluteUri);
    }
}
