namespace Azure.Data.Tables;

/// <summary>A row with any columns: their names and values. A column that is missing, or null, is never sent.</summary>
public sealed partial class TableEntity : ITableEntity
{
    private const string ETagKey = "odata.etag";
    private readonly Dictionary<string, object> values;

    public TableEntity()
        : this(null)
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this(null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <param name="values">Names and values to begin with, the keys among them.</param>
    public TableEntity(IDictionary<string, object>? values) => this.values = values is null ? [] : new(values);

    /// <summary>Null until it is set, as in any new object; a row without keys is not sent.</summary>
    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => Put(nameof(PartitionKey), value);
    }

    /// <inheritdoc cref="PartitionKey"/>
    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => Put(nameof(RowKey), value);
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => Put(nameof(Timestamp), value);
    }

    public ETag ETag
    {
        get => GetString(ETagKey) is { } text ? new ETag(text) : default;
        set => Put(ETagKey, value.ToString());
    }

    /// <summary>The column's value, or null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The column is of another type; so for each getter here.</exception>
    public string? GetString(string key) => Get<string>(key);

    public bool? GetBoolean(string key) => Find<bool>(key);

    public int? GetInt32(string key) => Find<int>(key);

    public long? GetInt64(string key) => Find<long>(key);

    public double? GetDouble(string key) => Find<double>(key);

    public Guid? GetGuid(string key) => Find<Guid>(key);

    /// <summary>In UTC.</summary>
    public DateTime? GetDateTime(string key) => Find<DateTime>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) => Find<DateTimeOffset>(key);

    public byte[]? GetBinary(string key) => Get<byte[]>(key);

    public BinaryData? GetBinaryData(string key) => Get<BinaryData>(key);

    private T? Get<T>(string key)
        where T : class =>
        ValueAs(key, typeof(T)) as T;

    private T? Find<T>(string key)
        where T : struct =>
        ValueAs(key, typeof(T)) as T?;

    private object? ValueAs(string key, Type type)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return values.GetValueOrDefault(key) switch
        {
            null => null,
            var value when type.IsInstanceOfType(value) => value,
            DateTimeOffset moment when type == typeof(DateTime) => moment.UtcDateTime,
            DateTime moment when type == typeof(DateTimeOffset) => new DateTimeOffset(moment),
            byte[] bytes when type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            var value => throw new InvalidOperationException($"Cannot return {type} type for a {value.GetType()} typed property."),
        };
    }

    private void Put(string key, object? value)
    {
        if (value is null)
            values.Remove(key);
        else
            values[key] = value;
    }
}
