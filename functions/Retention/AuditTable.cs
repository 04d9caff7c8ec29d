using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Retention;

/// <summary>Who of the team did what with people's data, the newest first: a partition for each programme, and one for what is about none.</summary>
internal sealed class AuditTable(StorageAccounts accounts, SignIn signIn, TimeProvider clock) : IStore
{
    /// <summary>The partition of what is about no programme, or about one that there is not.</summary>
    public const string Deployment = "~";

    private readonly TableClient table = accounts.RosterTable("Audit");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Notes what somebody is about to do, before it is done; <see cref="AddAsync"/> can say it more exactly.</summary>
    /// <param name="what">It names nobody whom the data is about.</param>
    public async Task BeginAsync(HttpRequest request, string programme, string what, CancellationToken cancellationToken)
    {
        var line = Line(request, programme, what);
        await table.AddEntityAsync(line, cancellationToken);
        request.HttpContext.Items[typeof(AuditTable)] = line;
    }

    /// <param name="status">Of the answer to it.</param>
    public Task EndAsync(HttpRequest request, int status) => request.HttpContext.Items[typeof(AuditTable)] is TableEntity begun
        ? MergeAsync(begun, "Status", status, CancellationToken.None)
        : Task.CompletedTask;

    /// <summary>Notes what somebody has done.</summary>
    /// <param name="what">It names nobody whom the data is about.</param>
    public async Task AddAsync(HttpRequest request, string programme, string what, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Items[typeof(AuditTable)] is TableEntity begun && begun.PartitionKey == programme)
        {
            await MergeAsync(begun, "What", what, cancellationToken);
            return;
        }
        var line = Line(request, programme, what);
        line["Status"] = StatusCodes.Status200OK;
        await table.AddEntityAsync(line, cancellationToken);
    }

    /// <param name="after">The key of the last line that was read before; null for the newest.</param>
    public async Task<IReadOnlyList<AuditLine>> PageAsync(string programme, string? after, int most, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {programme} and RowKey gt {after ?? ""}");
        return await table.QueryAsync<TableEntity>(filter, most, cancellationToken: cancellationToken).Take(most).Select(Read).ToListAsync(cancellationToken);
    }

    private static AuditLine Read(TableEntity row) => new(row.RowKey, row.Instant("DoneOn"), row.Text("Who"), row.Text("What"), row.GetInt32("Status"));

    private TableEntity Line(HttpRequest request, string programme, string what)
    {
        var now = clock.GetUtcNow();
        var key = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - now.UtcTicks:D19}~{Guid.NewGuid():N}");
        var caller = signIn.Of(request);
        return new(programme, key) { ["Who"] = string.Join(' ', caller.Roles.Order(StringComparer.Ordinal).Append(caller.Id)), ["What"] = what, ["DoneOn"] = now };
    }

    private async Task MergeAsync(TableEntity line, string column, object value, CancellationToken cancellationToken) => await table.UpdateEntityAsync(
        new TableEntity(line.PartitionKey, line.RowKey) { [column] = value }, ETag.All, TableUpdateMode.Merge, cancellationToken);
}
