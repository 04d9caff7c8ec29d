using System.Reflection;
using System.Text.Json;

namespace FollowUp.Local.Tables.Entities;

/// <summary>A column with delegates on the property's own accessors, so that no row costs reflection.</summary>
internal sealed class PropertyColumn<TEntity, TValue>(PropertyInfo property, string name, EdmType<TValue> type) : Column
    where TEntity : class
{
    private readonly ColumnName name = new(name);
    private readonly Func<TEntity, TValue?>? get = property.GetGetMethod(nonPublic: true)?.CreateDelegate<Func<TEntity, TValue?>>();
    private readonly Action<TEntity, TValue>? set = property.GetSetMethod(nonPublic: true)?.CreateDelegate<Action<TEntity, TValue>>();

    public override void Write(object entity, EntityWriter writer)
    {
        if (get is not null && get((TEntity)entity) is { } value)
            writer.Property(name, type, value);
    }

    public override void Read(object entity, ref Utf8JsonReader json)
    {
        if (set is null)
            json.Skip();
        else if (json.TokenType is not JsonTokenType.Null)
            set((TEntity)entity, type.Read(ref json));
    }
}
