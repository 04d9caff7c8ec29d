using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace FollowUp.Programmes;

/// <summary>
/// A mapping of a YAML file that is read key by key. What is missing or wrong becomes a fault with its line, and reading
/// goes on with a stand-in, so that one upload names every fault. Keys that nobody asked for are faults too.
/// </summary>
internal sealed partial class YamlMap(YamlMappingNode node, string place, ReadingNotes notes)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;
    private readonly HashSet<string> asked = [];

    public long Line => node.Start.Line;

    public string Place => place;

    public string Text(string key, string example) => OptionalText(key) ?? Missing(key, $"`{key}: {example}`", "");

    public string? OptionalText(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } => value.Trim(),
        var other => Fault<string?>(other, $"`{key}` of {place} must be a text", null),
    };

    /// <summary>A name for keys and addresses: lower-case letters, digits, `-` and `_`.</summary>
    public string Id(string key, string example) => Named(key, example, IdPattern(), "lower-case letters, digits, `-` and `_`");

    /// <summary>A name for fields and columns, which can hold no `-`.</summary>
    public string ColumnName(string key, string example) => Named(key, example, ColumnPattern(), "lower-case letters, digits and `_`");

    public DateOnly? OptionalDate(string key) => OptionalText(key) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear => date,
        var text => Fault<DateOnly?>(Find(key), $"`{key}: {text}` is no date from {FirstYear} to {LastYear}: write year-month-day, such as 2022-02-01", null),
    };

    public DateOnly Date(string key) => OptionalDate(key) ?? Missing(key, $"`{key}: 2022-02-01`", new DateOnly(2000, 1, 1));

    public int? OptionalNumber(string key, int from, int to) => OptionalText(key) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to => number,
        var text => Fault<int?>(Find(key), $"`{key}: {text}` must be a whole number from {from} to {to}", null),
    };

    public int Number(string key, int from, int to) => OptionalNumber(key, from, to) ?? Missing(key, $"`{key}:` and a whole number from {from} to {to}", from);

    public IReadOnlyList<int> OptionalNumbers(string key, IReadOnlyList<int> otherwise) => Find(key) is null
        ? otherwise
        : [.. TextNodes(key).Select(item => int.TryParse(item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Fault(item.Node, $"`{key}` must be a list of whole numbers, such as [7, 14]", 0))];

    public bool Flag(string key) => OptionalText(key) switch
    {
        null or "false" => false,
        "true" => true,
        var text => Fault(Find(key), $"`{key}: {text}` must be `true` or `false`", false),
    };

    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> choices) =>
        Text(key, choices.Keys.First()) is { Length: > 0 } text
            ? choices.TryGetValue(text, out var value)
                ? value
                : Fault(Find(key), $"`{key}: {text}` must be one of {string.Join(", ", choices.Keys)}", choices.Values.First())
            : choices.Values.First();

    public YamlMap Map(string key) => OptionalMap(key) ?? new YamlMap(Missing(key, $"`{key}:` with its entries below", new YamlMappingNode()), key, new());

    public YamlMap? OptionalMap(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(map, $"`{key}`", notes),
        var other => Fault<YamlMap?>(other, $"`{key}` of {place} must hold entries of the form `name: value`", null),
    };

    public IReadOnlyList<T> List<T>(string key, Func<YamlMap, T> read) =>
        [.. Items(key).Select(item => item is YamlMappingNode map
            ? read(new YamlMap(map, $"an entry of `{key}`", notes))
            : Fault<T?>(item, $"each entry of `{key}` must hold entries of the form `name: value`", default)).OfType<T>()];

    public IReadOnlyList<string> Texts(string key) => [.. TextNodes(key).Select(item => item.Text)];

    public IReadOnlyList<string> ColumnNames(string key, string example) =>
        [.. TextNodes(key).Select(item => ColumnPattern().IsMatch(item.Text)
            ? item.Text
            : Fault(item.Node, $"`{item.Text}` cannot be used in `{key}`: write up to 40 lower-case letters, digits and `_`, such as `{example}`", item.Text))];

    public IEnumerable<(string Text, YamlNode Node)> TextNodes(string key) =>
        Items(key).Select(item => (item is YamlScalarNode { Value: { } value } ? value.Trim() : Fault(item, $"each entry of `{key}` must be a text", ""), item));

    public IEnumerable<(string Key, YamlNode Value)> Entries()
    {
        foreach (var (key, value) in node.Children)
        {
            asked.Add(key.ToString());
            yield return (key.ToString(), value);
        }
    }

    public YamlMap Entry(string key, YamlNode value) =>
        value is YamlMappingNode map
            ? new YamlMap(map, $"`{key}`", notes)
            : new YamlMap(Fault(value, $"`{key}` must hold entries of the form `name: value`", new YamlMappingNode()), key, new());

    public YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) && !IsBlank(value) ? value : null;
    }

    public void Refuse(string key, string message) => Fault<object?>(Find(key), message, null);

    /// <summary>To be called when everything was asked for: what is left was misspelt or does not exist.</summary>
    /// <returns>The part of the programme that was read here; its line is noted.</returns>
    public T Closed<T>(T part)
        where T : class
    {
        notes.Place(part, Line);
        foreach (var key in node.Children.Keys.Where(key => !asked.Contains(key.ToString())))
            Fault<object?>(key, $"{place} has no `{key}`: it can hold {string.Join(", ", asked.Order())}", null);
        return part;
    }

    private static bool IsBlank(YamlNode value) => value is YamlScalarNode scalar && string.IsNullOrWhiteSpace(scalar.Value);

    private string Named(string key, string example, Regex pattern, string allowed)
    {
        var name = Text(key, example);
        return name.Length == 0 || pattern.IsMatch(name)
            ? name
            : Fault(Find(key), $"`{name}` cannot be used as `{key}`: write up to 40 {allowed}, such as `{example}`", name);
    }

    private IEnumerable<YamlNode> Items(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        var other => Fault<YamlNode[]>(other, $"`{key}` of {place} must be a list", []),
    };

    private T Missing<T>(string key, string remedy, T standIn) =>
        Find(key) is null ? Fault(null, $"`{key}` is missing in {place}: add {remedy}", standIn) : standIn;

    private T Fault<T>(YamlNode? where, string message, T standIn)
    {
        notes.Refuse((where ?? node).Start.Line, message);
        return standIn;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]{0,39}$")]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$")]
    private static partial Regex ColumnPattern();
}
