using System.Text.Json;

namespace FollowUp.Tests.Summaries;

public sealed class SummarySchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "functions", "Summaries", "summary.schema.json"))).RootElement;

    [Theory]
    [InlineData(26)]
    [InlineData(9)]
    public async Task The_summary_has_the_published_shape(int answers)
    {
        var json = await Sample.Render(Sample.ReportOf(Sample.Responses.Take(answers)), "summary.json");

        Assert.Empty(Faults(JsonDocument.Parse(json).RootElement, Schema, "$"));
    }

    [Theory]
    [InlineData("\"edition\": \"research\"", "\"edition\": \"draft\"", "$.edition")]
    [InlineData("\"base\": 26", "\"base\": \"26\"", "$.questions[0].options[0].share.base")]
    [InlineData("\"answered\": 26,\n  \"with", "\"with", "$.answered")]
    [InlineData("\"sampleData\"", "\"sample\"", "$.sample")]
    public async Task Another_shape_is_told_apart(string good, string bad, string place)
    {
        var json = await Sample.Render(Sample.ReportOf(Sample.Responses), "summary.json");
        Assert.Contains(good, json, StringComparison.Ordinal);

        var faults = Faults(JsonDocument.Parse(json.Replace(good, bad, StringComparison.Ordinal)).RootElement, Schema, "$");

        Assert.Contains(place, faults);
    }

    /// <summary>The places where the value departs from the schema, for the keywords that the schema uses.</summary>
    private static IEnumerable<string> Faults(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Faults(value, Schema.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]), place);
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
            "null" => value.ValueKind == JsonValueKind.Null,
            var other => throw new NotSupportedException(other),
        };

    private static IEnumerable<string> OfMembers(JsonElement value, JsonElement schema, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return [];
        var known = schema.GetProperty("properties");
        var required = schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!);
        var missing = required.Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{place}.{name}");
        return missing.Concat(value.EnumerateObject().SelectMany(member =>
            known.TryGetProperty(member.Name, out var inner) ? Faults(member.Value, inner, $"{place}.{member.Name}") : [$"{place}.{member.Name}"]));
    }

    private static IEnumerable<string> OfItems(JsonElement value, JsonElement schema, string place) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().SelectMany((item, index) => Faults(item, schema.GetProperty("items"), $"{place}[{index}]"))
            : [];
}
