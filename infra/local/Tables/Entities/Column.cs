using System.Reflection;
using System.Text.Json;

namespace FollowUp.Local.Tables.Entities;

/// <summary>A property of a class that is a column of its rows.</summary>
internal abstract class Column
{
    /// <exception cref="NotSupportedException">The service has no type for the property's.</exception>
    public static Column Of(PropertyInfo property, string name)
    {
        var type = EdmTypes.Of(property.PropertyType) ?? throw new NotSupportedException(
            $"{property.DeclaringType}.{property.Name} is a {property.PropertyType}, which no column can hold.");
        return (Column)Activator.CreateInstance(
            typeof(PropertyColumn<,>).MakeGenericType(property.ReflectedType!, property.PropertyType), property, name, type)!;
    }

    public abstract void Write(object entity, EntityWriter writer);

    public abstract void Read(object entity, ref Utf8JsonReader json);
}
