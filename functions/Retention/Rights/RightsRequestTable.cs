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

    /// <returns>The request as it is now stored; null where it changed since it was read.</returns>
    public async Task<RightsRequest?> ReplaceAsync(string programme, RightsRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await table.UpdateEntityAsync(Row(programme, request), request.ETag, TableUpdateMode.Replace, cancellationToken);
            return response.Headers.ETag is { } etag ? request with { ETag = etag } : null;
        }
        catch (RequestFailedException exception) when (exception.Status == 412)
        {
            return null;
        }
    }

    private static TableEntity Row(string programme, RightsRequest request)
    {
        var row = new TableEntity(programme, request.Id)
        {
            ["Kind"] = request.Kind.ToString(),
            ["ReceivedOn"] = request.ReceivedOn,
            ["DueOn"] = Text(request.DueOn),
            ["Identity"] = request.Identity,
            ["Outcome"] = request.Outcome,
            ["History"] = BinaryData.FromObjectAsJson(request.History),
        };
        if (request.ClosedOn is { } closedOn)
            row["ClosedOn"] = closedOn;
        if (request.RepeatOn is { } repeatOn)
            row["RepeatOn"] = repeatOn;
        if (request.Person is { } person)
            row["AddressHash"] = person.AddressHash;
        if (request.Person is { Owner: { } owner })
            (row["Alumnus"], row["Cohort"]) = (owner.Alumnus, owner.Cohort);
        if (request.Copy is { } copy)
            (row["AddressHash"], row["LinkEndsOn"]) = (copy.AddressHash, copy.EndsOn);
        foreach (var (column, day) in new[] { ("AcknowledgeBy", request.AcknowledgeBy), ("AcknowledgedOn", request.AcknowledgedOn), ("PausedSince", request.PausedSince) })
        {
            if (day is { } known)
                row[column] = Text(known);
        }
        return row;
    }

    private static RightsRequest Read(TableEntity row) => new()
    {
        Id = row.RowKey,
        Kind = Enum.Parse<RightsRequestKind>(row.Text("Kind")),
        ReceivedOn = row.Instant("ReceivedOn"),
        DueOn = DayOf(row.Text("DueOn")),
        Identity = row.Text("Identity"),
        Outcome = row.Text("Outcome"),
        ClosedOn = row.GetDateTimeOffset("ClosedOn"),
        RepeatOn = row.GetDateTimeOffset("RepeatOn"),
        Person = PersonOf(row),
        Copy = row.GetDateTimeOffset("LinkEndsOn") is { } endsOn ? new(row.Text("AddressHash"), endsOn) : null,
        AcknowledgeBy = Find(row, "AcknowledgeBy"),
        AcknowledgedOn = Find(row, "AcknowledgedOn"),
        PausedSince = Find(row, "PausedSince"),
        History = row.GetBinary("History") is { } history ? new BinaryData(history).ToObjectFromJson<IReadOnlyList<RequestEvent>>() ?? [] : [],
        ETag = row.ETag,
    };

    /// <summary>Of a copy only the address is kept.</summary>
    private static Requester? PersonOf(TableEntity row) => row.GetString("AddressHash") is { } hash && row.GetDateTimeOffset("LinkEndsOn") is null
        ? new(hash, row.GetString("Alumnus") is { } alumnus ? new(alumnus, row.Text("Cohort")) : null)
        : null;

    private static string Text(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);

    private static DateOnly? Find(TableEntity row, string column) => row.GetString(column) is { } day ? DayOf(day) : null;
}
