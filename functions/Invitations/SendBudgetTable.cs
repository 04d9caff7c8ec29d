using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;
using Microsoft.Extensions.Options;

namespace FollowUp.Invitations;

/// <summary>The one row that all instances take their send budget from.</summary>
internal sealed class SendBudgetTable(StorageAccounts accounts, IOptions<SendLimits> limits)
{
    private const string Partition = "~";
    private const string Key = "~budget";
    private readonly TableClient table = accounts.RosterTable("Programmes");

    public async Task<int> AllowedAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).Budget.Allowed(limits.Value, now);

    public async Task<bool> IsPausedAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).Budget.IsPaused(now);

    /// <summary>Takes up to so many messages from the budget, before they are sent.</summary>
    /// <returns>How many may be sent; 0 also where another instance took some at the same moment.</returns>
    public async Task<int> TakeAsync(int wanted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (wanted == 0)
            return 0;
        var (budget, etag) = await ReadAsync(cancellationToken);
        var granted = Math.Min(wanted, budget.Allowed(limits.Value, now));
        return granted > 0 && await WriteAsync(budget.Spend(granted, now), etag, cancellationToken) ? granted : 0;
    }

    /// <summary>Gives back what was taken and not sent. A second try could give it back twice; if the first fails, the hour goes without.</summary>
    public async Task GiveBackAsync(int unsent, DateTimeOffset takenOn, CancellationToken cancellationToken)
    {
        var (budget, etag) = await ReadAsync(cancellationToken);
        await WriteAsync(budget.GiveBack(unsent, takenOn), etag, cancellationToken);
    }

    public async Task PauseUntilAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        bool written;
        do
        {
            var (budget, etag) = await ReadAsync(cancellationToken);
            written = await WriteAsync(budget.Pause(until), etag, cancellationToken);
        }
        while (!written);
    }

    private async Task<(SendBudget Budget, ETag? ETag)> ReadAsync(CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Key, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? (Read(found), found.ETag) : (SendBudget.Unused, null);
    }

    private async Task<bool> WriteAsync(SendBudget budget, ETag? etag, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, Key)
        {
            ["LastMinute"] = budget.LastMinute,
            ["Counts"] = string.Join(' ', budget.Counts),
            ["PausedUntil"] = budget.PausedUntil,
        };
        try
        {
            if (etag is { } known)
                await table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancellationToken);
            else
                await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return false;
        }
    }

    private static SendBudget Read(TableEntity row) => new(
        row.Instant("LastMinute"),
        [.. row.Text("Counts").Split(' ').Select(count => int.Parse(count, CultureInfo.InvariantCulture))],
        row.Instant("PausedUntil"));
}
