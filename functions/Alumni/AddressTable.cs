using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Alumni;

/// <summary>
/// Which alumnus an address belongs to, by the address's HMAC, and whether mail to it bounced. Those that bounced and have an owner stand
/// once more in the order in which they did, so that they are found without a look at the others: both rows change in one transaction.
/// </summary>
internal sealed class AddressTable(StorageAccounts accounts) : IStore
{
    /// <summary>As many as a transaction takes.</summary>
    public const int MostAtOnce = 100;

    private const string Bounced = "b~";

    private readonly TableClient table = accounts.RosterTable("Addresses");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    public async Task<AddressRecord?> FindAsync(string programme, string hash, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<Row>(programme, hash, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } known }
            ? new(known.Alumnus.Length > 0 ? new(known.Alumnus, known.Cohort) : null, known.BouncedOn is not null)
            : null;
    }

    /// <summary>Gives addresses that nobody has to alumni: to all of them, or to none.</summary>
    public async Task<bool> TryAddAsync(string programme, IReadOnlyList<(string Hash, AddressOwner Owner)> owned, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(
                owned.Select(one => new TableTransactionAction(TableTransactionActionType.Add, Row.Of(programme, one.Hash, one.Owner))), cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Gives the address to an alumnus, unless it has one already, who is then returned.</summary>
    public async Task<AddressOwner> FindOrAddAsync(string programme, string hash, AddressOwner owner, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(Row.Of(programme, hash, owner), cancellationToken);
            return owner;
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            var row = (await table.GetEntityAsync<Row>(programme, hash, cancellationToken: cancellationToken)).Value;
            if (row.Alumnus.Length > 0)
                return new(row.Alumnus, row.Cohort);
            await ReplaceAsync(row with { Alumnus = owner.Alumnus, Cohort = owner.Cohort }, cancellationToken);
            return owner;
        }
    }

    public async Task<bool> HasBouncedAsync(string programme, string hash, CancellationToken cancellationToken) =>
        await FindAsync(programme, hash, cancellationToken) is { HasBounced: true };

    /// <summary>Nothing is sent to the address any more. Where the address is no longer known there is nothing to mark.</summary>
    public async Task MarkBouncedAsync(string programme, string hash, Bounce bounce, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<Row>(programme, hash, cancellationToken: cancellationToken);
        if (row is { HasValue: true, Value: { BouncedOn: null } known })
            await ReplaceAsync(known with { BouncedOn = bounce.On, BounceStatus = bounce.Status }, cancellationToken);
    }

    /// <summary>The addresses that bounced and whose owners are known, as HMACs, in the order in which they bounced.</summary>
    /// <param name="after">Only those that bounced later; null for all.</param>
    public IAsyncEnumerable<(string Hash, AddressOwner Owner, Bounce Bounce)> BouncedAsync(
        string programme, DateTimeOffset? after, int? maxPerPage, CancellationToken cancellationToken)
    {
        var first = after is { } instant ? Row.BouncedKey(instant.AddTicks(1), hash: "") : Bounced;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {programme} and RowKey ge {first} and RowKey lt {Bounced + "~"}");
        return table.QueryAsync<Row>(filter, maxPerPage, cancellationToken: cancellationToken)
            .Select(row => (row.RowKey.Split('~')[^1], new AddressOwner(row.Alumnus, row.Cohort), new Bounce(row.BounceStatus ?? "", row.BouncedOn.GetValueOrDefault())));
    }

    public async Task<bool> HasAnyBouncedAsync(string programme, CancellationToken cancellationToken) =>
        await BouncedAsync(programme, after: null, maxPerPage: 1, cancellationToken).AnyAsync(cancellationToken);

    /// <summary>The addresses whose owners are in a cohort, as HMACs; also of an owner whom an import that died never came to write.</summary>
    public IAsyncEnumerable<(string Hash, string Alumnus)> OwnedInAsync(string programme, string cohort, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {programme} and Cohort eq {cohort} and (RowKey lt {Bounced} or RowKey ge {Bounced + "~"})");
        return table.QueryAsync<Row>(filter, select: ["RowKey", "Alumnus"], cancellationToken: cancellationToken).Select(row => (row.RowKey, row.Alumnus));
    }

    /// <summary>Forgets whose address it is. That it bounced is remembered for longer.</summary>
    public async Task ForgetOwnerAsync(string programme, string hash, CancellationToken cancellationToken)
    {
        while (await table.GetEntityIfExistsAsync<Row>(programme, hash, cancellationToken: cancellationToken) is { HasValue: true, Value: { } known }
            && !await TryForgetOwnerAsync(known, cancellationToken))
        {
        }
    }

    /// <returns>False where the row has changed since it was read: it may have bounced meanwhile.</returns>
    private async Task<bool> TryForgetOwnerAsync(Row known, CancellationToken cancellationToken)
    {
        try
        {
            if (known.BouncedOn is null)
                await table.DeleteEntityAsync(known.PartitionKey, known.RowKey, known.ETag, cancellationToken);
            else
                await ForgetOwnerOfBouncedAsync(known, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return false;
        }
    }

    private async Task ForgetOwnerOfBouncedAsync(Row known, CancellationToken cancellationToken)
    {
        var actions = new List<TableTransactionAction> { new(TableTransactionActionType.UpdateReplace, known with { Alumnus = "", Cohort = "" }, known.ETag) };
        if (await table.GetEntityIfExistsAsync<Row>(known.PartitionKey, known.AmongBounced().RowKey, cancellationToken: cancellationToken) is { HasValue: true, Value: { } listed })
            actions.Add(new(TableTransactionActionType.Delete, listed, listed.ETag));
        await table.SubmitTransactionAsync(actions, cancellationToken);
    }

    /// <summary>Fails where the row has changed since it was read.</summary>
    private async Task ReplaceAsync(Row row, CancellationToken cancellationToken)
    {
        var actions = new List<TableTransactionAction> { new(TableTransactionActionType.UpdateReplace, row, row.ETag) };
        if (row is { BouncedOn: not null, Alumnus.Length: > 0 })
            actions.Add(new(TableTransactionActionType.UpsertReplace, row.AmongBounced()));
        await table.SubmitTransactionAsync(actions, cancellationToken);
    }

    private sealed record Row : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string Alumnus { get; set; } = "";

        public string Cohort { get; set; } = "";

        public DateTimeOffset? BouncedOn { get; set; }

        public string? BounceStatus { get; set; }

        public Row AmongBounced() => this with { RowKey = BouncedKey(BouncedOn.GetValueOrDefault(), RowKey), ETag = default };

        public static string BouncedKey(DateTimeOffset on, string hash) => string.Create(CultureInfo.InvariantCulture, $"{Bounced}{on.UtcTicks:d19}~{hash}");

        public static Row Of(string programme, string hash, AddressOwner owner) =>
            new() { PartitionKey = programme, RowKey = hash, Alumnus = owner.Alumnus, Cohort = owner.Cohort };
    }
}
