using Azure;
using Azure.Data.Tables;

namespace FollowUp.Tests.Local.Tables;

public sealed class ReadsTests
{
    [Fact]
    public async Task A_row_that_is_not_there_fails_the_read()
    {
        var table = await NewTable.CreateAsync();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_row_that_may_not_be_there_is_read_without_failing()
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "there") { ["A"] = 1 });

        var there = await table.GetEntityIfExistsAsync<TableEntity>("p", "there");
        var missing = await table.GetEntityIfExistsAsync<TableEntity>("p", "missing");

        Assert.Equal(1, there.Value!.GetInt32("A"));
        Assert.Equal((true, false, 404), (there.HasValue, missing.HasValue, missing.GetRawResponse().Status));
        Assert.Throws<InvalidOperationException>(() => missing.Value);
    }

    [Fact]
    public async Task Only_the_columns_asked_for_are_read()
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r", ["B"])).Value;
        var queried = Assert.Single(await table.QueryAsync<TableEntity>(select: ["B"]).ToListAsync());

        Assert.Equal((null, 2), (row.GetInt32("A"), row.GetInt32("B")));
        Assert.Equal((null, 2), (queried.GetInt32("A"), queried.GetInt32("B")));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("ä€😀")]
    [InlineData("~")]
    [InlineData("it's 'quoted'")]
    [InlineData("+")]
    [InlineData("a:b")]
    [InlineData("100%")]
    [InlineData("%41")]
    [InlineData("a&b=c;d,e")]
    [InlineData("(x)[y]{z}")]
    [InlineData("..")]
    [InlineData("")]
    public async Task A_key_may_have_any_character_that_the_service_takes(string key)
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity(key, key) { ["A"] = 1 });
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["A"] = 2 }, ETag.All);

        var row = (await table.GetEntityAsync<TableEntity>(key, key)).Value;

        Assert.Equal((key, key, 2), (row.PartitionKey, row.RowKey, row.GetInt32("A")));
        Assert.Equal(204, (await table.DeleteEntityAsync(key, key)).Status);
    }

    [Fact]
    public async Task A_row_without_keys_is_not_sent()
    {
        var table = await NewTable.CreateAsync();

        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity { RowKey = "r" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity { PartitionKey = "p" }));
    }
}
