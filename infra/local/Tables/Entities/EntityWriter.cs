using System.Buffers;
using System.Text.Json;
using Azure.Data.Tables;

namespace FollowUp.Local.Tables.Entities;

/// <summary>Writes one row as JSON, on one line, and refuses what is larger than a row can be.</summary>
internal sealed class EntityWriter : IDisposable
{
    private const int MaxProperties = 252;
    private const int MaxPropertySize = 64 * 1024;
    private const int MaxEntitySize = 1024 * 1024;
    private static readonly ColumnName PartitionKey = new(nameof(ITableEntity.PartitionKey));
    private static readonly ColumnName RowKey = new(nameof(ITableEntity.RowKey));
    private readonly Utf8JsonWriter json;
    private int properties;
    private int size;

    private EntityWriter(IBufferWriter<byte> output) => json = new Utf8JsonWriter(output);

    public static void Write(ITableEntity entity, IBufferWriter<byte> output)
    {
        EntityKey.Check(entity.PartitionKey, entity.RowKey);
        using var writer = new EntityWriter(output);
        writer.json.WriteStartObject();
        writer.json.WriteString(PartitionKey.Value, entity.PartitionKey);
        writer.json.WriteString(RowKey.Value, entity.RowKey);
        writer.size = (entity.PartitionKey.Length + entity.RowKey.Length) * sizeof(char);
        EntityMap.Of(entity.GetType()).WriteProperties(entity, writer);
        writer.json.WriteEndObject();
    }

    public void Property<T>(ColumnName name, EdmType<T> type, T value)
    {
        Count(name, type.SizeOf(value));
        if (type.Annotation is { } annotation)
            json.WriteString(name.Annotation, annotation);
        json.WritePropertyName(name.Value);
        type.Write(json, value);
    }

    public void Dispose() => json.Dispose();

    // The service counts 8 bytes for a property, its name in UTF-16, and its value.
    private void Count(ColumnName name, int valueSize)
    {
        if (++properties > MaxProperties)
            throw Refusal.TooManyProperties();
        if (valueSize > MaxPropertySize)
            throw Refusal.PropertyValueTooLarge();
        size += 8 + (name.Length * sizeof(char)) + valueSize;
        if (size > MaxEntitySize)
            throw Refusal.EntityTooLarge();
    }
}
