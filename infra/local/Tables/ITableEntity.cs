namespace Azure.Data.Tables;

/// <summary>A row of a table: a class with a property for each column, or a <see cref="TableEntity"/>, which has any.</summary>
public interface ITableEntity
{
    /// <summary>Up to 512 characters, without / \ # ? and control characters; may be empty.</summary>
    string PartitionKey { get; set; }

    /// <summary>Unique within the partition; the same characters as in <see cref="PartitionKey"/>.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the row; what is set here is never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the row that was read; never sent as a column.</summary>
    ETag ETag { get; set; }
}
