using System.Text.Json;
using Azure.Data.Tables;

namespace FollowUp.Local.Tables.Entities;

/// <summary>Rows as dictionaries: each value is of the type that the row says.</summary>
internal sealed class DictionaryMap(Type type) : EntityMap
{
    public override void WriteProperties(ITableEntity entity, EntityWriter writer)
    {
        foreach (var (key, value) in (IDictionary<string, object?>)entity)
            if (value is not null && !SystemProperty.Is(key))
                Write(new ColumnName(key), value, writer);
    }

    protected override ITableEntity NewEntity() => (ITableEntity)Activator.CreateInstance(type)!;

    // A type stands right before the property that it is the type of, and is kept in its place until then.
    protected override void ReadProperty(scoped ReadOnlySpan<char> name, ITableEntity entity, ref Utf8JsonReader json)
    {
        var values = (IDictionary<string, object>)entity;
        var key = name.ToString();
        if (key.EndsWith(ColumnName.AnnotationSuffix, StringComparison.Ordinal))
        {
            values[key] = json.GetString()!;
            return;
        }
        var annotation = values.TryGetValue(key + ColumnName.AnnotationSuffix, out var type) ? (string)type : null;
        values.Remove(key + ColumnName.AnnotationSuffix);
        if (json.TokenType is not JsonTokenType.Null)
            values[key] = Read(annotation, ref json);
    }

    private static object Read(string? annotation, ref Utf8JsonReader json) =>
        (annotation, json.TokenType) switch
        {
            ("Edm.Int64", _) => EdmTypes.Int64.Read(ref json),
            ("Edm.Double", _) => EdmTypes.Double.Read(ref json),
            ("Edm.Guid", _) => EdmTypes.Guid.Read(ref json),
            ("Edm.DateTime", _) => EdmTypes.DateTimeOffset.Read(ref json),
            ("Edm.Binary", _) => EdmTypes.Binary.Read(ref json),
            (_, JsonTokenType.True or JsonTokenType.False) => json.GetBoolean(),
            (_, JsonTokenType.Number) when json.TryGetInt32(out var whole) => whole,
            (_, JsonTokenType.Number) => json.GetDouble(),
            _ => EdmTypes.String.Read(ref json),
        };

    private static void Write(ColumnName name, object value, EntityWriter writer)
    {
        switch (value)
        {
            case string text: writer.Property(name, EdmTypes.String, text); break;
            case bool flag: writer.Property(name, EdmTypes.Boolean, flag); break;
            case int number: writer.Property(name, EdmTypes.Int32, number); break;
            case long number: writer.Property(name, EdmTypes.Int64, number); break;
            case double number: writer.Property(name, EdmTypes.Double, number); break;
            case Guid guid: writer.Property(name, EdmTypes.Guid, guid); break;
            case DateTimeOffset moment: writer.Property(name, EdmTypes.DateTimeOffset, moment); break;
            case DateTime moment: writer.Property(name, EdmTypes.DateTime, moment); break;
            case byte[] bytes: writer.Property(name, EdmTypes.Binary, bytes); break;
            case BinaryData bytes: writer.Property(name, EdmTypes.BinaryData, bytes); break;
            case Enum choice: writer.Property(name, EdmTypes.String, choice.ToString()); break;
            default: throw new NotSupportedException($"The value is a {value.GetType()}, which no column can hold.");
        }
    }
}
