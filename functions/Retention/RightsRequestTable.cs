using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>The log of requests.</summary>
internal sealed class RightsRequestTable(StorageAccounts accounts) : IStore
{
    private const string Day = "yyyy-MM-dd";
    private readonly TableClient table = accounts.RosterTable("Requests");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    public async Task<RightsRequest> AddAsync(string programme, RightsRequest request, CancellationToken cancellationToken)
    {
        var response = await table.AddEntityAsync(Row(programme, request), cancellationToken);
        return request with { ETag = response.Headers.ETag ?? ETag.All };
    }

    public async Task<RightsRequest?> FindAsync(string programme, string id, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(programme, id, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? Read(found) : null;
    }

    public async Task<IReadOnlyList<RightsRequest>> AllAsync(string programme, CancellationToken cancellationToken) =>
        await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {programme}"), cancellationToken: cancellationToken)
            .Select(Read)
            .ToListAsync(cancellationToken);

    /// <returns>False where it changed since it was read.</returns>
    public async Task<bool> ReplaceAsync(string programme, RightsRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(Row(programme, request), request.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 412)
        {
            return false;
        }
    }

    private static TableEntity Row(string programme, RightsRequest request)
    {
        var row = new TableEntity(programme, request.Id)
        {
            ["Kind"] = request.Kind.ToString(),
            ["ReceivedOn"] = request.ReceivedOn,
            ["DueOn"] = request.DueOn.ToString(Day, CultureInfo.InvariantCulture),
            ["Identity"] = request.Identity,
            ["Outcome"] = request.Outcome,
        };
        if (request.ClosedOn is { } closedOn)
            row["ClosedOn"] = closedOn;
        if (request is { Person: { } person, RepeatOn: { } repeatOn })
            (row["Alumnus"], row["Cohort"], row["AddressHash"], row["RepeatOn"]) = (person.Alumnus, person.Cohort, person.AddressHash, repeatOn);
        return row;
    }

    private static RightsRequest Read(TableEntity row) => new()
    {
        Id = row.RowKey,
        Kind = Enum.Parse<RightsRequestKind>(row.Text("Kind")),
        ReceivedOn = row.Instant("ReceivedOn"),
        DueOn = DateOnly.ParseExact(row.Text("DueOn"), Day, CultureInfo.InvariantCulture),
        Identity = row.Text("Identity"),
        Outcome = row.Text("Outcome"),
        ClosedOn = row.GetDateTimeOffset("ClosedOn"),
        RepeatOn = row.GetDateTimeOffset("RepeatOn"),
        Person = row.GetString("Alumnus") is { } alumnus ? new(alumnus, row.Text("Cohort"), row.Text("AddressHash")) : null,
        ETag = row.ETag,
    };
}
