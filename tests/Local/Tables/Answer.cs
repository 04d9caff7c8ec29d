using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace FollowUp.Tests.Local.Tables;

/// <summary>A row with a column of each type.</summary>
public sealed class Answer : ITableEntity
{
    public string PartitionKey { get; set; } = "p";

    public string RowKey { get; set; } = "r";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public bool Agreed { get; set; }

    public int Count { get; set; }

    public long Large { get; set; }

    public double Share { get; set; }

    public Guid Id { get; set; }

    public DateTime Moment { get; set; } = DateTime.UnixEpoch;

    public DateTimeOffset OpenedOn { get; set; } = DateTimeOffset.UnixEpoch;

    public byte[]? Bytes { get; set; }

    public BinaryData? Data { get; set; }

    public DayOfWeek Day { get; set; }

    public int? MaybeCount { get; set; }

    public DateTimeOffset? MaybeClosedOn { get; set; }

    public DayOfWeek? MaybeDay { get; set; }

    [DataMember(Name = "short")]
    public string? NamedOtherwise { get; set; }

    [IgnoreDataMember]
    public string? Ignored { get; set; }
}
