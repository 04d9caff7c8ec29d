using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using Azure.Data.Tables;

namespace FollowUp.Local.Tables.Entities;

/// <summary>Rows as objects of a class: each public property is a column, of its name or the <see cref="DataMemberAttribute"/>'s.</summary>
internal sealed class ObjectMap : EntityMap
{
    private readonly Type type;
    private readonly Dictionary<string, Column> columns;
    private readonly Dictionary<string, Column>.AlternateLookup<ReadOnlySpan<char>> byName;

    public ObjectMap(Type type)
    {
        if (type.IsValueType || type.GetFields(BindingFlags.Public | BindingFlags.Instance).Length > 0)
            throw new NotSupportedException($"{type} is a struct or has public fields; rows are mapped to the properties of classes.");
        this.type = type;
        columns = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(IgnoreDataMemberAttribute)))
            .Select(property => (Property: property, Name: property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name))
            .Where(member => !SystemProperty.Is(member.Name))
            .ToDictionary(member => member.Name, member => Column.Of(member.Property, member.Name));
        byName = columns.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public override void WriteProperties(ITableEntity entity, EntityWriter writer)
    {
        foreach (var column in columns.Values)
            column.Write(entity, writer);
    }

    protected override ITableEntity NewEntity() => (ITableEntity)Activator.CreateInstance(type)!;

    protected override void ReadProperty(scoped ReadOnlySpan<char> name, ITableEntity entity, ref Utf8JsonReader json)
    {
        if (byName.TryGetValue(name, out var column))
            column.Read(entity, ref json);
        else
            json.Skip();
    }
}
