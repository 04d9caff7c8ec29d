using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace FollowUp.Local.Tables.Entities;

/// <summary>
/// The types that a column can have.
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#property-types
/// </summary>
internal static class EdmTypes
{
    private const int EarliestYear = 1601;

    public static readonly EdmType<string> String =
        new(null, value => value.Length * sizeof(char), (json, value) => json.WriteStringValue(value), (ref json) => json.GetString()!);

    public static readonly EdmType<bool> Boolean =
        new(null, _ => 1, (json, value) => json.WriteBooleanValue(value), (ref json) => json.GetBoolean());

    public static readonly EdmType<int> Int32 =
        new(null, _ => 4, (json, value) => json.WriteNumberValue(value), (ref json) => json.GetInt32());

    // A string in JSON, because there a number is a double.
    public static readonly EdmType<long> Int64 = new(
        "Edm.Int64",
        _ => 8,
        (json, value) => json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture)),
        (ref json) => long.Parse(json.GetString()!, CultureInfo.InvariantCulture));

    public static readonly EdmType<double> Double = new("Edm.Double", _ => 8, WriteDouble, ReadDouble);

    public static readonly EdmType<Guid> Guid =
        new("Edm.Guid", _ => 16, (json, value) => json.WriteStringValue(value), (ref json) => json.GetGuid());

    public static readonly EdmType<DateTimeOffset> DateTimeOffset = new("Edm.DateTime", _ => 8, WriteMoment, ReadMoment);

    public static readonly EdmType<DateTime> DateTime = new(
        "Edm.DateTime",
        _ => 8,
        (json, value) => WriteMoment(json, value.Kind is DateTimeKind.Utc ? value : throw new NotSupportedException(
            $"The DateTime is of kind {value.Kind}; it must be of kind Utc.")),
        (ref json) => ReadMoment(ref json).UtcDateTime);

    public static readonly EdmType<byte[]> Binary = new(
        "Edm.Binary", value => value.Length, (json, value) => json.WriteBase64StringValue(value), (ref json) => json.GetBytesFromBase64());

    public static readonly EdmType<BinaryData> BinaryData = new(
        "Edm.Binary",
        value => value.ToMemory().Length,
        (json, value) => json.WriteBase64StringValue(value.ToMemory().Span),
        (ref json) => System.BinaryData.FromBytes(json.GetBytesFromBase64()));

    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = String,
        [typeof(bool)] = Boolean,
        [typeof(int)] = Int32,
        [typeof(long)] = Int64,
        [typeof(double)] = Double,
        [typeof(Guid)] = Guid,
        [typeof(DateTimeOffset)] = DateTimeOffset,
        [typeof(DateTime)] = DateTime,
        [typeof(byte[])] = Binary,
        [typeof(BinaryData)] = BinaryData,
    };

    /// <summary>The <see cref="EdmType{T}"/> of a .NET type, or null where a column cannot have it.</summary>
    public static object? Of(Type type) =>
        Known.GetValueOrDefault(type)
        ?? (type.IsEnum ? Make(nameof(NameOf), type, [])
            : Nullable.GetUnderlyingType(type) is { } inner && Of(inner) is { } innerType ? Make(nameof(OrNull), inner, [innerType])
            : null);

    private static object? Make(string method, Type type, object[] arguments) =>
        typeof(EdmTypes).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, arguments);

    private static EdmType<T> NameOf<T>()
        where T : struct, Enum =>
        new(
            null,
            value => value.ToString().Length * sizeof(char),
            (json, value) => json.WriteStringValue(value.ToString()),
            (ref json) => Enum.Parse<T>(json.GetString()!));

    // A null is never written, and what the service does not have is never read.
    private static EdmType<T?> OrNull<T>(EdmType<T> type)
        where T : struct =>
        new(
            type.Annotation,
            value => type.SizeOf(value.GetValueOrDefault()),
            (json, value) => type.Write(json, value.GetValueOrDefault()),
            (ref json) => type.Read(ref json));

    private static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private static double ReadDouble(ref Utf8JsonReader json) =>
        json.TokenType is JsonTokenType.Number ? json.GetDouble() : double.Parse(json.GetString()!, CultureInfo.InvariantCulture);

    private static void WriteMoment(Utf8JsonWriter json, DateTimeOffset value)
    {
        if (value.UtcDateTime.Year < EarliestYear)
            throw Refusal.OutOfRange("A date before 1601 is out of range.");
        json.WriteStringValue(value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset ReadMoment(ref Utf8JsonReader json) =>
        System.DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
