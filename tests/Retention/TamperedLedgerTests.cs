using Azure;
using Azure.Data.Tables;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class TamperedLedgerTests : IAsyncLifetime
{
    private const string First = "0000000000000000001";
    private const string Second = "0000000000000000002";
    private const string Last = "0000000000000000004";

    private TestApplication application = null!;

    private LedgerTable Ledger => application.Get<LedgerTable>();

    private TableClient Table => application.Get<StorageAccounts>().ResponsesTable("Ledger");

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(ExpiringRoster.Expiry);
        foreach (var cohort in new[] { "2018-19", "2019-20" })
        {
            var deletion = new Deletion(Guid.NewGuid().ToString("N"), "contact details", $"send-leadership~{cohort}", ExpiringRoster.Expiry, "manifest");
            var begun = await Ledger.BeginAsync(deletion, () => Task.FromResult(60), CancellationToken.None);
            await Ledger.FinishAsync(begun!, CancellationToken.None);
        }
    }

    public Task DisposeAsync() => application.DisposeAsync().AsTask();

    [Fact]
    public async Task Left_alone_it_holds() => Assert.True(await HoldsAsync());

    [Fact]
    public async Task An_empty_one_holds()
    {
        foreach (var key in await Table.QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync())
            await Table.DeleteEntityAsync("ledger", key, ETag.All);

        Assert.True(await HoldsAsync());
    }

    [Theory]
    [InlineData(First, "Count", 6)]
    [InlineData(Last, "Count", 6)]
    [InlineData(Second, "Scope", "send-leadership~2017-18")]
    [InlineData(Second, "Stage", "Intended")]
    [InlineData(Second, "Run", "another")]
    [InlineData(Second, "Rule", "drafts")]
    [InlineData(Second, "Previous", "")]
    [InlineData(Second, "Hash", "00")]
    [InlineData(Last, "Hash", "00")]
    [InlineData("~head", "Hash", "00")]
    public async Task A_changed_column_is_found(string key, string column, object value)
    {
        await Table.UpdateEntityAsync(new TableEntity("ledger", key) { [column] = value }, ETag.All);

        Assert.False(await HoldsAsync());
    }

    [Fact]
    public async Task A_changed_entry_is_found_also_where_its_hash_was_made_to_fit()
    {
        var changed = ((await Ledger.ReadAsync(CancellationToken.None)).Entries[1] with { Count = 6 }).Sealed();
        await Table.UpdateEntityAsync(new TableEntity("ledger", Second) { ["Count"] = changed.Count, ["Hash"] = changed.Hash }, ETag.All);

        Assert.False(await HoldsAsync());
    }

    [Theory]
    [InlineData(First)]
    [InlineData(Second)]
    [InlineData(Last)]
    public async Task An_entry_that_was_taken_out_is_found(string key)
    {
        await Table.DeleteEntityAsync("ledger", key, ETag.All);

        Assert.False(await HoldsAsync());
    }

    [Fact]
    public async Task Entries_that_changed_places_are_found()
    {
        var rows = await Table.QueryAsync<TableEntity>().Where(row => row.RowKey is First or Second).ToListAsync();
        (rows[0].RowKey, rows[1].RowKey) = (rows[1].RowKey, rows[0].RowKey);
        foreach (var row in rows)
            await Table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);

        Assert.False(await HoldsAsync());
    }

    [Fact]
    public async Task An_entry_put_at_its_end_stops_the_next_one()
    {
        var row = (await Table.GetEntityAsync<TableEntity>("ledger", Last)).Value;
        row.RowKey = "0000000000000000005";
        await Table.AddEntityAsync(row);

        await Assert.ThrowsAsync<InvalidOperationException>(BeginAnotherAsync);
    }

    [Fact]
    public async Task Without_its_head_it_takes_no_more_entries()
    {
        await Table.DeleteEntityAsync("ledger", "~head", ETag.All);

        await Assert.ThrowsAsync<InvalidOperationException>(BeginAnotherAsync);
    }

    private Task BeginAnotherAsync() =>
        Ledger.BeginAsync(new("run", "contact details", "other~2018-19", ExpiringRoster.Expiry, "manifest"), () => Task.FromResult(1), CancellationToken.None);

    private async Task<bool> HoldsAsync() => (await Ledger.ReadAsync(CancellationToken.None)).Holds;
}
