using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Local.Tables;

public sealed class QueriesTests
{
    [Fact]
    public async Task All_rows_of_several_partitions_come_over_several_pages()
    {
        var table = await NewTable.CreateAsync();
        var partitions = new[] { "a", "b'c", "ä" };
        foreach (var partition in partitions)
            await FillAsync(table, partition, 450);

        var pages = await table.QueryAsync<TableEntity>().AsPages().ToListAsync();
        var keys = pages.SelectMany(page => page.Values).Select(row => (row.PartitionKey, row.RowKey)).ToList();

        Assert.Equal([1000, 350], pages.Select(page => page.Values.Count));
        Assert.Equal(1350, keys.Distinct().Count());
        Assert.Equal(partitions, keys.Select(key => key.PartitionKey).Distinct());
    }

    [Fact]
    public async Task A_page_is_as_large_as_asked_and_can_be_continued_later()
    {
        var table = await NewTable.CreateAsync();
        await FillAsync(table, "p", 7);

        var first = await table.QueryAsync<TableEntity>(maxPerPage: 3).AsPages().FirstAsync();
        var rest = await table.QueryAsync<TableEntity>().AsPages(first.ContinuationToken, pageSizeHint: 2).ToListAsync();

        Assert.Equal(3, first.Values.Count);
        Assert.Equal([2, 2], rest.Select(page => page.Values.Count));
        Assert.Null(rest[^1].ContinuationToken);
        Assert.Equal("000003", rest[0].Values[0].RowKey);
    }

    [Fact]
    public async Task An_empty_page_with_a_continuation_is_not_the_end()
    {
        var asked = new List<string>();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            asked.Add(context.Request.QueryString.Value!);
            if (asked.Count < 3)
                context.Response.Headers["x-ms-continuation-NextPartitionKey"] = $"1!{asked.Count}";
            if (asked.Count == 2)
                context.Response.Headers["x-ms-continuation-NextRowKey"] = "1!r";
            await context.Response.WriteAsync(asked.Count < 3 ? """{"value":[]}""" : """{"value":[{"PartitionKey":"p","RowKey":"r"}]}""");
        });
        var table = server.Table();

        var rows = await table.QueryAsync<TableEntity>("A eq 1", maxPerPage: 5).ToListAsync();

        Assert.Equal("r", Assert.Single(rows).RowKey);
        const string first = "?$filter=A%20eq%201&$top=5";
        Assert.Equal([first, first + "&NextPartitionKey=1%211", first + "&NextPartitionKey=1%212&NextRowKey=1%21r"], asked);
    }

    [Fact]
    public async Task A_query_of_a_table_that_is_not_there_fails_when_it_is_read()
    {
        var table = await NewTable.CreateAsync();
        await table.DeleteAsync();
        var rows = table.QueryAsync<TableEntity>();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(async () => await rows.ToListAsync());

        Assert.Equal(404, failure.Status);
    }

    [Fact]
    public async Task A_query_stops_when_it_is_cancelled()
    {
        var table = await NewTable.CreateAsync();
        await FillAsync(table, "p", 3);
        using var cancellation = new CancellationTokenSource();

        var rows = table.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellation.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in rows)
                await cancellation.CancelAsync();
        });
    }

    private static async Task FillAsync(TableClient table, string partition, int count)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(100))
            await table.SubmitTransactionAsync(chunk.Select(number =>
                new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, $"{number:D6}"))));
    }
}
