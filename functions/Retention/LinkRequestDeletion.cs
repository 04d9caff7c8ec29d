using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Requests for a link that nobody forgot within the hour, as is usual, go 7 days after they were last touched.</summary>
internal sealed class LinkRequestDeletion(StorageAccounts accounts) : IExpiringData
{
    private const int Days = 7;
    private readonly TableClient table = accounts.RosterTable("LinkRequests");

    public string Rule => "link requests";

    public bool IsAnnounced => false;

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => [Expiry.RowByRow(history.Id)];

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        table.CountAsync(Expired(scope, cutoff), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        table.DeleteAsync(Expired(scope, cutoff), cancellationToken);

    private static DatedRows Expired(string programme, DateTimeOffset cutoff) =>
        DatedRows.In(programme, ["SentOn", "ClaimedOn", "Timestamp"], row => TouchedOn(row)?.AddDays(Days) <= cutoff);

    private static DateTimeOffset? TouchedOn(TableEntity row) =>
        row.GetDateTimeOffset("SentOn") ?? row.GetDateTimeOffset("ClaimedOn") ?? row.Timestamp;
}
