using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FollowUp.Tests.Programmes;

/// <summary>As much of JSON Schema as the programme's schema uses, for YAML.</summary>
internal sealed class JsonSchema(string path)
{
    private readonly JsonElement root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    /// <summary>The places where the file departs from the schema.</summary>
    public IReadOnlyList<string> Faults(YamlNode file) => [.. Objects(file).SelectMany(found => Faults(found.Node, found.Schema, found.Place))];

    /// <summary>Every node of the file with the schema that describes it; null where the schema knows none.</summary>
    public IEnumerable<(YamlNode Node, JsonElement? Schema, string Place)> Objects(YamlNode file) => Walk(file, root, "");

    private IEnumerable<(YamlNode Node, JsonElement? Schema, string Place)> Walk(YamlNode node, JsonElement? reference, string place)
    {
        var schema = Resolve(reference);
        var below = node switch
        {
            YamlMappingNode map => map.Children.SelectMany(entry => Walk(entry.Value, Member(schema, entry.Key.ToString()), $"{place}/{entry.Key}")),
            YamlSequenceNode list => list.Children.SelectMany((item, index) => Walk(item, Child(schema, "items"), $"{place}/{index}")),
            _ => [],
        };
        return below.Prepend((node, schema, place));
    }

    private JsonElement? Resolve(JsonElement? schema) =>
        Child(schema, "$ref") is { } reference ? Resolve(root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1])) : schema;

    private static JsonElement? Member(JsonElement? schema, string key) =>
        Child(Child(schema, "properties"), key) ?? (Child(schema, "additionalProperties") is { ValueKind: JsonValueKind.Object } any ? any : null);

    private static JsonElement? Child(JsonElement? schema, string key) =>
        schema is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(key, out var value) ? value : null;

    private static IEnumerable<string> Faults(YamlNode node, JsonElement? schema, string place)
    {
        if (schema is not { } known)
            return [$"{place} is not in the schema"];
        if (Child(known, "enum") is { } choices)
            return choices.EnumerateArray().Any(choice => choice.GetString() == node.ToString()) ? [] : [$"{place} is none of the choices"];
        if (!Types(known.GetProperty("type")).Contains(TypeOf(node)))
            return [$"{place} is of another type"];
        if (Child(known, "pattern") is { } pattern && !Regex.IsMatch(node.ToString(), pattern.GetString()!))
            return [$"{place} does not match"];
        return Child(known, "required")?.EnumerateArray()
            .Where(name => node is YamlMappingNode map && !map.Children.ContainsKey(new YamlScalarNode(name.GetString())))
            .Select(name => $"{place}/{name} is missing") ?? [];
    }

    private static IEnumerable<string?> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()];

    private static string TypeOf(YamlNode node) => node switch
    {
        YamlMappingNode => "object",
        YamlSequenceNode => "array",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } => "boolean",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } value } when Regex.IsMatch(value, "^[0-9]+$") => "integer",
        _ => "string",
    };
}
