using Azure.Data.Tables;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Tables;

/// <summary>A table of its own for each test.</summary>
internal static class NewTable
{
    public static async Task<TableClient> CreateAsync()
    {
        var table = new TableClient((await StorageEmulator.Started).Responses, StorageEmulator.NewName());
        await table.CreateAsync();
        return table;
    }
}
