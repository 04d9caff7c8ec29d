using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace FollowUp.Desk;

/// <summary>Writes a value into a YAML file: every other character stays as it is, notes too.</summary>
internal static class YamlEntry
{
    private const string Indent = "  ";

    public static string Replaced(string yaml, YamlNode node, string text)
    {
        // A block of text ends where the next value begins: the line's end, and what stands before that value, stay.
        var end = EndOf(yaml, node);
        // Where nothing stood yet, the value would touch the colon.
        var gap = node.Start.Index > 0 && yaml[(int)node.Start.Index - 1] == ':' ? " " : "";
        return $"{yaml[..(int)node.Start.Index]}{gap}{text}{yaml[end..]}";
    }

    /// <param name="path">Of a value that is not there. What it belongs to need not be there, either.</param>
    public static string Added(string yaml, string path, string text)
    {
        var keys = path.Split('/');
        var there = YamlPlace.In(yaml).Where(place => place.Path.Length == 0 || path.StartsWith($"{place.Path}/", StringComparison.Ordinal)).MaxBy(place => place.Path.Length)!;
        var missing = keys[(there.Path.Length == 0 ? 0 : there.Path.Split('/').Length)..];
        return there.Node switch
        {
            YamlMappingNode { Style: MappingStyle.Flow } map => AddedInBraces(yaml, map, OnOneLine(missing, text)),
            YamlMappingNode map => AddedAsLines(yaml, map, missing, text),
            var blank => Replaced(yaml, blank, $"{{ {OnOneLine(missing, text)} }}"),
        };
    }

    private static string AddedInBraces(string yaml, YamlMappingNode map, string entry) => LastValueOf(map) is { } last
        ? yaml.Insert(EndOf(yaml, last), $", {entry}")
        : yaml.Insert((int)map.Start.Index + 1, map.Children.Count == 0 ? $" {entry} " : $" {entry},");

    /// <summary>Behind a value, so that the first entry of a list stays the first; in front, where all that is there has parts of its own.</summary>
    private static string AddedAsLines(string yaml, YamlMappingNode map, string[] keys, string text)
    {
        var margin = new string(' ', (int)map.Start.Column - 1);
        var lines = string.Join('\n', keys.Select((key, depth) => $"{margin}{string.Concat(Enumerable.Repeat(Indent, depth))}{key}:")) + $" {text}";
        if (LastValueOf(map) is not { } last)
            return yaml.Insert((int)map.Start.Index, $"{lines[margin.Length..]}\n{margin}");
        var lineEnd = yaml.IndexOf('\n', EndOf(yaml, last));
        return yaml.Insert(lineEnd < 0 ? yaml.Length : lineEnd, $"\n{lines}");
    }

    private static string OnOneLine(string[] keys, string text) =>
        keys.SkipLast(1).Reverse().Aggregate($"{keys[^1]}: {text}", (inner, key) => $"{key}: {{ {inner} }}");

    private static YamlNode? LastValueOf(YamlMappingNode map) => map.Children.Values.LastOrDefault(value => value is YamlScalarNode);

    private static int EndOf(string yaml, YamlNode node) => (int)node.Start.Index + yaml[(int)node.Start.Index..(int)node.End.Index].TrimEnd().Length;
}
