using System.Globalization;
using Azure.Data.Tables;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Retention;

/// <summary>Who of the team did what with people's data, in the order in which it was done.</summary>
internal sealed class AuditTable(StorageAccounts accounts, SignIn signIn, TimeProvider clock) : IStore
{
    private readonly TableClient table = accounts.RosterTable("Audit");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <param name="what">It names nobody whom the data is about.</param>
    public Task AddAsync(HttpRequest request, string programme, string what, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks:D19}~{Guid.NewGuid():N}");
        var who = signIn.Of(request).Name;
        return table.AddEntityAsync(new TableEntity(programme, key) { ["Who"] = who, ["What"] = what, ["DoneOn"] = now }, cancellationToken);
    }
}
