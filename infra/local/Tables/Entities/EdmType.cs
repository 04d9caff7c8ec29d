using System.Text.Json;

namespace FollowUp.Local.Tables.Entities;

internal delegate T ReadValue<out T>(ref Utf8JsonReader json);

/// <summary>How one of the service's types is written in JSON and read back.</summary>
/// <param name="Annotation">What tells the service the type; null where the JSON value says it already.</param>
/// <param name="SizeOf">The bytes that the service counts for a value.</param>
internal sealed record EdmType<T>(string? Annotation, Func<T, int> SizeOf, Action<Utf8JsonWriter, T> Write, ReadValue<T> Read);
