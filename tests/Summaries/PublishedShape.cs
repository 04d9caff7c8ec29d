using System.Text.Json;

namespace FollowUp.Tests.Summaries;

/// <summary>A JSON Schema as it is published, for the keywords that the schemas of summaries use.</summary>
internal sealed class PublishedShape(BinaryData schema)
{
    private readonly JsonElement root = JsonDocument.Parse(schema.ToMemory()).RootElement;

    /// <summary>The places where the document departs from it.</summary>
    public IReadOnlyList<string> Faults(string json) => [.. Faults(JsonDocument.Parse(json).RootElement, root, "$")];

    private IEnumerable<string> Faults(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Faults(value, root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]), place);
        if (schema.TryGetProperty("anyOf", out var choices))
            return choices.EnumerateArray().Any(choice => !Faults(value, choice, place).Any()) ? [] : [place];
        if (schema.TryGetProperty("const", out var constant))
            return JsonElement.DeepEquals(constant, value) ? [] : [place];
        if (schema.TryGetProperty("enum", out var values))
            return values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? [] : [place];
        return IsOf(schema.GetProperty("type"), value) ? [.. OfMembers(value, schema, place), .. OfItems(value, schema, place)] : [place];
    }

    private static bool IsOf(JsonElement type, JsonElement value) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => IsOf(one, value)) : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "null" => value.ValueKind == JsonValueKind.Null,
            var other => throw new NotSupportedException(other),
        };

    private IEnumerable<string> OfMembers(JsonElement value, JsonElement schema, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return [];
        var known = schema.GetProperty("properties");
        var required = schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!);
        var missing = required.Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{place}.{name}");
        return missing.Concat(value.EnumerateObject().SelectMany(member =>
            known.TryGetProperty(member.Name, out var inner) ? Faults(member.Value, inner, $"{place}.{member.Name}") : [$"{place}.{member.Name}"]));
    }

    private IEnumerable<string> OfItems(JsonElement value, JsonElement schema, string place) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().SelectMany((item, index) => Faults(item, schema.GetProperty("items"), $"{place}[{index}]"))
            : [];
}
