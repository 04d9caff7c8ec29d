using Azure.Data.Tables;

namespace FollowUp.Retention;

/// <summary>Rows that each expire so long after a date of their own; without it they stay.</summary>
/// <param name="column">Where the date stands.</param>
/// <param name="partition">Where the rows stand that are of no programme, which whichever programme's night comes first deletes; null for each programme's own.</param>
internal sealed class DatedRowDeletion(
    string rule, TableClient table, string column, Func<DateTimeOffset, DateTimeOffset> expiresOn, string? partition = null) : IExpiringData
{
    public string Rule => rule;

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => [Expiry.RowByRow(history.Id)];

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        table.CountAsync(Expired(scope, cutoff), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        table.DeleteAsync(Expired(scope, cutoff), cancellationToken);

    private DatedRows Expired(string programme, DateTimeOffset cutoff) =>
        DatedRows.In(partition ?? programme, [column], row => row.GetDateTimeOffset(column) is { } date && expiresOn(date) <= cutoff);
}
