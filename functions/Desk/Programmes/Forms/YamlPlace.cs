using YamlDotNet.RepresentationModel;

namespace FollowUp.Desk;

/// <summary>A part of a YAML file and where it stands.</summary>
/// <param name="Path">Its keys and numbers, such as `waves/0/opensOn`; empty for the whole file.</param>
/// <param name="Names">What it belongs to, the nearest first: ids, names of entries, or numbers.</param>
internal sealed record YamlPlace(string Path, YamlNode Node, IReadOnlyList<string> Names)
{
    /// <summary>Null where it is more than one value.</summary>
    public string? Value => (Node as YamlScalarNode)?.Value;

    /// <summary>Every part of a file that is YAML, in its order.</summary>
    public static IReadOnlyList<YamlPlace> In(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. Of(new("", stream.Documents[0].RootNode, []))];
    }

    private static IEnumerable<YamlPlace> Of(YamlPlace place) => Below(place).SelectMany(Of).Prepend(place);

    private static IEnumerable<YamlPlace> Below(YamlPlace place) => place.Node switch
    {
        YamlSequenceNode list => list.Children.Select((item, number) => new YamlPlace(place.PathOf($"{number}"), item, [IdOf(item) ?? $"{number + 1}", .. place.Names])),
        YamlMappingNode map => map.Children.Select(entry => place.Entry(entry.Key.ToString(), entry.Value)),
        _ => [],
    };

    private static string? IdOf(YamlNode node) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode("id"), out var id) ? id.ToString() : null;

    private YamlPlace Entry(string key, YamlNode value) => new(PathOf(key), value, value is YamlMappingNode ? [key, .. Names] : Names);

    private string PathOf(string key) => Path.Length == 0 ? key : $"{Path}/{key}";
}
