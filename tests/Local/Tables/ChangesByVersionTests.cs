using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace FollowUp.Tests.Local.Tables;

public sealed class ChangesByVersionTests
{
    private static readonly ETag Stale = new("W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\"");

    [Fact]
    public async Task A_row_is_inserted_once()
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((409, "EntityAlreadyExists"), (failure.Status, failure.ErrorCode));
        Assert.StartsWith("The specified entity already exists.", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Fact]
    public async Task An_update_keeps_the_columns_that_it_does_not_name()
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });

        var response = await table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, ETag.All);

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((1, 2), (row.GetInt32("A"), row.GetInt32("B")));
        Assert.Equal(row.ETag, response.Headers.ETag);
    }

    [Fact]
    public async Task A_replacement_does_not()
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, ETag.All, TableUpdateMode.Replace);

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((null, 2), (row.GetInt32("A"), row.GetInt32("B")));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_of_an_older_version_fails(TableUpdateMode mode)
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), Stale, mode));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task An_update_of_a_row_that_is_not_there_fails()
    {
        var table = await NewTable.CreateAsync();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));

        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task An_update_without_a_version_is_refused_before_it_becomes_an_upsert()
    {
        var table = await NewTable.CreateAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task An_upsert_inserts_and_then_merges()
    {
        var table = await NewTable.CreateAsync();

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((1, 2), (row.GetInt32("A"), row.GetInt32("B")));
    }

    [Fact]
    public async Task An_upsert_can_replace()
    {
        var table = await NewTable.CreateAsync();

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, TableUpdateMode.Replace);

        Assert.Null((await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task A_delete_takes_any_version_unless_it_names_one()
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", Stale));
        var response = await table.DeleteEntityAsync(new TableEntity("p", "r") { ETag = Stale });

        Assert.Equal((412, 204), (failure.Status, response.Status));
    }

    [Fact]
    public async Task A_delete_of_a_row_that_is_not_there_is_no_failure()
    {
        var table = await NewTable.CreateAsync();

        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r")).Status);
    }

    [Fact]
    public async Task Twenty_increments_at_once_are_all_counted()
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 0 });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => IncrementAsync(table)));

        Assert.Equal(20, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Count"));
    }

    private static async Task IncrementAsync(TableClient table)
    {
        while (true)
        {
            var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
            row["Count"] = row.GetInt32("Count")!.Value + 1;
            try
            {
                await table.UpdateEntityAsync(row, row.ETag);
                return;
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                await Task.Delay(Random.Shared.Next(20));
            }
        }
    }
}
