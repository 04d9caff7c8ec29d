using Azure;
using Azure.Data.Tables;
using Type = Azure.Data.Tables.TableTransactionActionType;

namespace FollowUp.Tests.Local.Tables;

/// <summary>What Azure refuses, and the emulator in part does not.</summary>
public sealed class LimitsTests
{
    [Fact]
    public async Task A_transaction_stays_in_one_partition()
    {
        var failure = await RefusalOf(new(Type.Add, new TableEntity("p", "a")), new(Type.Add, new TableEntity("q", "b")));

        Assert.Equal((400, "CommandsInBatchActOnDifferentPartitions", 1), failure);
    }

    [Fact]
    public async Task A_transaction_has_a_row_once()
    {
        var failure = await RefusalOf(new(Type.Add, new TableEntity("p", "a")), new(Type.Delete, new TableEntity("p", "a")));

        Assert.Equal((400, "InvalidDuplicateRow", 1), failure);
    }

    [Fact]
    public async Task A_transaction_has_at_most_a_hundred_actions()
    {
        var (status, code, _) = await RefusalOf(
            [.. Enumerable.Range(0, 101).Select(number => new TableTransactionAction(Type.Add, new TableEntity("p", $"{number}")))]);

        Assert.Equal((400, "InvalidInput"), (status, code));
    }

    [Fact]
    public async Task What_no_row_can_hold_fails_a_transaction_at_its_place()
    {
        var large = new TableEntity("p", "b") { ["A"] = new string('x', 32769) };

        var failure = await RefusalOf(new(Type.Add, new TableEntity("p", "a")), new(Type.Add, large));

        Assert.Equal((400, "PropertyValueTooLarge", 1), failure);
    }

    [Fact]
    public async Task A_row_has_at_most_252_columns_of_its_own()
    {
        var table = await NewTable.CreateAsync();

        await table.AddEntityAsync(WithColumns("most", 252));
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(WithColumns("more", 253)));

        Assert.Equal((400, "TooManyProperties"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_text_has_at_most_32768_characters()
    {
        var table = await NewTable.CreateAsync();

        await table.AddEntityAsync(new Answer { RowKey = "most", Text = new string('ä', 32768) });
        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new Answer { RowKey = "more", Text = new string('x', 32769) }));

        Assert.Equal((400, "PropertyValueTooLarge"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_row_has_at_most_a_mebibyte()
    {
        var table = await NewTable.CreateAsync();
        var row = new TableEntity("p", "r");
        for (var number = 0; number < 17; number++)
            row[$"A{number}"] = new string('x', 32768);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(row));

        Assert.Equal((400, "EntityTooLarge"), (failure.Status, failure.ErrorCode));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u009Fb")]
    public async Task A_key_has_no_character_that_the_service_refuses(string key)
    {
        var table = await NewTable.CreateAsync();

        var partition = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity(key, "r")));
        var row = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpsertEntityAsync(new TableEntity("p", key)));

        Assert.Equal((400, "OutOfRangeInput"), (partition.Status, partition.ErrorCode));
        Assert.Equal((400, "OutOfRangeInput"), (row.Status, row.ErrorCode));
    }

    [Fact]
    public async Task A_date_is_not_before_1601()
    {
        var table = await NewTable.CreateAsync();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new Answer { OpenedOn = default }));

        Assert.Equal((400, "OutOfRangeInput"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_page_has_at_most_a_thousand_rows()
    {
        var table = await NewTable.CreateAsync();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await table.QueryAsync<TableEntity>(maxPerPage: 1001).ToListAsync());

        Assert.Equal((400, "InvalidInput"), (failure.Status, failure.ErrorCode));
    }

    private static async Task<(int Status, string? Code, int? Index)> RefusalOf(params TableTransactionAction[] actions)
    {
        var table = await NewTable.CreateAsync();
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions));
        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
        return (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex);
    }

    private static TableEntity WithColumns(string key, int count)
    {
        var row = new TableEntity("p", key);
        for (var number = 0; number < count; number++)
            row[$"A{number}"] = number;
        return row;
    }
}
