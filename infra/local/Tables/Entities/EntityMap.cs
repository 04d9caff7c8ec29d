using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Data.Tables;

namespace FollowUp.Local.Tables.Entities;

/// <summary>How rows become objects of one type, and back; made once for each type.</summary>
internal abstract class EntityMap
{
    // A name has at most 255 characters, and a suffix where it says a type.
    private const int MaxNameLength = 512;
    private static readonly ConcurrentDictionary<Type, EntityMap> Maps = new();

    public static EntityMap Of(Type type) => Maps.GetOrAdd(type, Create);

    public abstract void WriteProperties(ITableEntity entity, EntityWriter writer);

    /// <summary>Reads the object that the reader stands at the start of.</summary>
    public ITableEntity Read(ref Utf8JsonReader json)
    {
        var entity = NewEntity();
        Span<char> buffer = stackalloc char[MaxNameLength];
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            var name = buffer[..json.CopyString(buffer)];
            json.Read();
            if (!SystemProperty.TryRead(name, entity, ref json))
                ReadProperty(name, entity, ref json);
        }
        return entity;
    }

    protected abstract ITableEntity NewEntity();

    protected abstract void ReadProperty(scoped ReadOnlySpan<char> name, ITableEntity entity, ref Utf8JsonReader json);

    private static EntityMap Create(Type type) =>
        type.IsAssignableTo(typeof(IDictionary<string, object>)) ? new DictionaryMap(type) : new ObjectMap(type);
}
