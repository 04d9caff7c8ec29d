using Azure;
using Azure.Data.Tables;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Tables;

public sealed class TablesOfAnAccountTests
{
    [Fact]
    public async Task A_table_is_created_once()
    {
        var table = new TableClient((await StorageEmulator.Started).Roster, StorageEmulator.NewName());

        Assert.Equal(table.Name, (await table.CreateAsync()).Value.Name);
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());

        Assert.Equal((409, "TableAlreadyExists"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Creating_it_where_it_may_exist_is_no_failure()
    {
        var service = new TableServiceClient((await StorageEmulator.Started).Roster);
        var table = service.GetTableClient(StorageEmulator.NewName());

        await table.CreateIfNotExistsAsync();
        await table.CreateIfNotExistsAsync();
        await service.CreateTableIfNotExistsAsync(table.Name);

        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task A_deleted_table_is_gone_and_deleting_it_again_is_no_failure()
    {
        var service = new TableServiceClient((await StorageEmulator.Started).Roster);
        var table = service.GetTableClient(StorageEmulator.NewName());
        await table.CreateAsync();

        Assert.Equal(204, (await table.DeleteAsync()).Status);
        Assert.Equal(404, (await service.DeleteTableAsync(table.Name)).Status);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal((404, "TableNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Tables_are_found_by_their_names()
    {
        var service = new TableServiceClient((await StorageEmulator.Started).Roster);
        var prefix = StorageEmulator.NewName();
        foreach (var suffix in new[] { "a", "b", "c" })
            await service.CreateTableIfNotExistsAsync(prefix + suffix);

        var tables = service.QueryAsync($"TableName ge '{prefix}a' and TableName lt '{prefix}c'", maxPerPage: 1);

        Assert.Equal([prefix + "a", prefix + "b"], await tables.Select(table => table.Name).ToListAsync());
    }
}
