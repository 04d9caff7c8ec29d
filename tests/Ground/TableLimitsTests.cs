using Azure.Core;
using Azure.Data.Tables;
using Change = Azure.Data.Tables.TableTransactionActionType;

namespace FollowUp.Tests.Ground;

public sealed class TableLimitsTests : IAsyncLifetime
{
    private TableClient table = null!;

    public async Task InitializeAsync()
    {
        var options = new TableClientOptions();
        options.AddPolicy(new TableLimits(), HttpPipelinePosition.PerCall);
        table = new((await StorageEmulator.NextAsync()).Roster, StorageEmulator.NewName(), options);
        await table.CreateAsync();
    }

    public Task DisposeAsync() => table.DeleteAsync();

    [Fact]
    public async Task What_Azure_takes_at_the_most_passes()
    {
        await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(number => new TableTransactionAction(Change.Add, new TableEntity("p", $"{number}"))));
        await table.SubmitTransactionAsync([new(Change.Add, new TableEntity("o'p", "a b")), new(Change.UpsertReplace, new TableEntity("o'p", "b+c"))]);
        await table.AddEntityAsync(WithColumns(252));
        await table.AddEntityAsync(new TableEntity("p", "text") { ["A"] = new string('ä', 32_768), ["B"] = new byte[65_536] });

        Assert.Equal(104, await table.QueryAsync<TableEntity>(maxPerPage: 1_000).CountAsync());
    }

    [Fact]
    public Task A_transaction_over_two_partitions_is_refused() =>
        IsRefusedAsync("several partitions", () => table.SubmitTransactionAsync([new(Change.Add, new TableEntity("p", "a")), new(Change.UpsertReplace, new TableEntity("q", "b"))]));

    [Fact]
    public Task A_transaction_that_has_a_row_twice_is_refused() =>
        IsRefusedAsync("a row twice", () => table.SubmitTransactionAsync([new(Change.Add, new TableEntity("p", "o'b")), new(Change.Delete, new TableEntity("p", "o'b"))]));

    [Fact]
    public Task A_transaction_of_more_than_a_hundred_is_refused() => IsRefusedAsync(
        "101 changes", () => table.SubmitTransactionAsync(Enumerable.Range(0, 101).Select(number => new TableTransactionAction(Change.UpsertMerge, new TableEntity("p", $"{number}")))));

    [Fact]
    public Task A_row_of_more_than_252_columns_is_refused() => IsRefusedAsync("too many columns", () => table.AddEntityAsync(WithColumns(253)));

    [Fact]
    public Task A_text_of_more_than_32768_characters_is_refused() =>
        IsRefusedAsync("too long", () => table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = new string('x', 32_769) }));

    [Fact]
    public Task A_row_of_more_than_a_mebibyte_is_refused()
    {
        var row = new TableEntity("p", "r");
        for (var number = 0; number < 17; number++)
            row[$"A{number}"] = new string('x', 32_768);
        return IsRefusedAsync("too large", () => table.AddEntityAsync(row));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\u009Fb")]
    public Task A_key_of_other_characters_is_refused(string key) => IsRefusedAsync("the key", () => table.AddEntityAsync(new TableEntity("p", key)));

    [Fact]
    public Task A_page_of_more_than_a_thousand_rows_is_refused() =>
        IsRefusedAsync("1001 rows", () => table.QueryAsync<TableEntity>(maxPerPage: 1_001).ToListAsync().AsTask());

    private static async Task IsRefusedAsync(string why, Func<Task> call) =>
        Assert.Contains(why, (await Assert.ThrowsAsync<InvalidOperationException>(call)).Message, StringComparison.Ordinal);

    private static TableEntity WithColumns(int count)
    {
        var row = new TableEntity("p", "columns");
        for (var number = 0; number < count; number++)
            row[$"A{number}"] = number;
        return row;
    }
}
