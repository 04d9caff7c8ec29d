using Azure.Data.Tables;

namespace FollowUp.Retention;

/// <summary>Rows of a table that each decide for themselves whether they have expired.</summary>
/// <param name="Filter">Where they stand.</param>
/// <param name="Columns">By which they decide, beside their keys.</param>
internal sealed record DatedRows(string Filter, IReadOnlyList<string> Columns, Func<TableEntity, bool> IsExpired)
{
    public static DatedRows In(string partition, IReadOnlyList<string> columns, Func<TableEntity, bool> isExpired) =>
        new(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), columns, isExpired);

    /// <param name="prefix">Of the row keys.</param>
    public static DatedRows In(string partition, string prefix, IReadOnlyList<string> columns, Func<TableEntity, bool> isExpired) =>
        new(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {prefix + "~"}"), columns, isExpired);
}
