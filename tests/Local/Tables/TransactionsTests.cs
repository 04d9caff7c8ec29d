using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Type = Azure.Data.Tables.TableTransactionActionType;

namespace FollowUp.Tests.Local.Tables;

public sealed class TransactionsTests
{
    private static readonly ETag Stale = new("W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\"");

    [Fact]
    public async Task Every_kind_of_action_is_done()
    {
        var table = await NewTable.CreateAsync();
        foreach (var row in new[] { "merge", "replace", "delete", "upsertmerge", "upsertreplace" })
            await table.AddEntityAsync(Row(row, "Old"));

        var responses = (await table.SubmitTransactionAsync([
            new(Type.Add, Row("add", "New")),
            new(Type.UpdateMerge, Row("merge", "New"), ETag.All),
            new(Type.UpdateReplace, Row("replace", "New"), ETag.All),
            new(Type.Delete, Row("delete", "New")),
            new(Type.UpsertMerge, Row("upsertmerge", "New")),
            new(Type.UpsertReplace, Row("upsertreplace", "New"))])).Value;

        var columns = await table.QueryAsync<TableEntity>().ToDictionaryAsync(
            row => row.RowKey, row => (row.ContainsKey("Old"), row.ContainsKey("New")));
        Assert.Equal(
            new()
            {
                ["add"] = (false, true),
                ["merge"] = (true, true),
                ["replace"] = (false, true),
                ["upsertmerge"] = (true, true),
                ["upsertreplace"] = (false, true),
            },
            columns);
        Assert.Equal([204, 204, 204, 204, 204, 204], responses.Select(response => response.Status));
    }

    [Fact]
    public async Task Each_write_answers_the_new_version_of_its_row()
    {
        var table = await NewTable.CreateAsync();

        var responses = (await table.SubmitTransactionAsync([new(Type.Add, Row("a")), new(Type.UpsertReplace, Row("b"))])).Value;

        Assert.Equal((await table.GetEntityAsync<TableEntity>("p", "a")).Value.ETag, responses[0].Headers.ETag);
        Assert.Equal((await table.GetEntityAsync<TableEntity>("p", "b")).Value.ETag, responses[1].Headers.ETag);
    }

    [Fact]
    public async Task A_hundred_rows_go_in_one()
    {
        var table = await NewTable.CreateAsync();

        var responses = (await table.SubmitTransactionAsync(Adds(100))).Value;

        Assert.Equal(100, responses.Count);
        Assert.Equal(100, await table.QueryAsync<TableEntity>().CountAsync());
    }

    [Fact]
    public async Task Nothing_is_kept_when_one_action_fails()
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(Row("taken", "Old"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync([
            new(Type.Add, Row("first")),
            new(Type.UpsertMerge, Row("second")),
            new(Type.Add, Row("taken")),
            new(Type.Add, Row("last"))]));

        Assert.Equal((409, "EntityAlreadyExists", 2), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal("taken", Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync()).RowKey);
    }

    [Theory]
    [InlineData(Type.UpdateMerge)]
    [InlineData(Type.UpdateReplace)]
    [InlineData(Type.Delete)]
    public async Task An_older_version_fails_it(Type type)
    {
        var table = await NewTable.CreateAsync();
        await table.AddEntityAsync(Row("r", "Old"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(Type.Add, Row("new")), new(type, Row("r", "New"), Stale)]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal(["r"], await table.QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync());
    }

    [Theory]
    [InlineData(Type.UpdateMerge)]
    [InlineData(Type.UpdateReplace)]
    [InlineData(Type.Delete)]
    public async Task A_row_that_is_not_there_fails_it(Type type)
    {
        var table = await NewTable.CreateAsync();

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(type, Row("r"), ETag.All)]));

        Assert.Equal((404, "ResourceNotFound", 0), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Theory]
    [InlineData(Type.UpdateMerge)]
    [InlineData(Type.UpdateReplace)]
    public async Task An_update_without_a_version_is_an_upsert(Type type)
    {
        var table = await NewTable.CreateAsync();

        await table.SubmitTransactionAsync([new(type, Row("r"))]);

        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task An_answer_that_is_not_all_there_is_no_success()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 202;
            return context.Response.WriteAsync("--changesetresponse_1\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n--changesetresponse_1--\r\n");
        });
        var table = server.Table();

        Assert.Single((await table.SubmitTransactionAsync(Adds(1))).Value);
        await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(Adds(2)));
    }

    [Fact]
    public async Task A_table_that_is_not_there_fails_it()
    {
        var table = await NewTable.CreateAsync();
        await table.DeleteAsync();

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(Adds(1)));

        Assert.Equal((404, "TableNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Texts_and_keys_that_look_like_the_protocol_arrive_as_they_are()
    {
        var table = await NewTable.CreateAsync();
        const string key = "it's {a} b%2Fc 'PUT' http:x ä";
        const string text = "DELETE http://x/y HTTP/1.1\r\n--changeset_1--\r\n\r\n{\"a\":1}\u2028}";

        await table.SubmitTransactionAsync([
            new(Type.UpsertReplace, new TableEntity(key, key) { ["Text"] = text }),
            new(Type.Add, new TableEntity(key, "other"))]);
        await table.SubmitTransactionAsync([new(Type.Delete, new TableEntity(key, "other"))]);

        var row = Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync());
        Assert.Equal((key, key, text), (row.PartitionKey, row.RowKey, row.GetString("Text")));
    }

    [Fact]
    public async Task A_transaction_of_nothing_is_refused()
    {
        var table = await NewTable.CreateAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }

    private static IEnumerable<TableTransactionAction> Adds(int count) =>
        Enumerable.Range(0, count).Select(number => new TableTransactionAction(Type.Add, Row($"{number}")));

    private static TableEntity Row(string key, string column = "A") => new("p", key) { [column] = 1 };
}
