using YamlDotNet.RepresentationModel;

namespace FollowUp.Desk;

/// <summary>A value of a YAML file and where it stands.</summary>
/// <param name="Of">The name of what it belongs to: an id, the name of an entry, or a number.</param>
internal sealed record YamlPlace(string Path, YamlScalarNode Node, string Of)
{
    /// <summary>Every value of a file that is YAML, in its order.</summary>
    public static IReadOnlyList<YamlPlace> In(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. Below(stream.Documents[0].RootNode, "", "")];
    }

    private static IEnumerable<YamlPlace> Below(YamlNode node, string path, string of) => node switch
    {
        YamlScalarNode value => [new(path, value, of)],
        YamlSequenceNode list => list.Children.SelectMany((item, place) => Below(item, $"{path}/{place}", IdOf(item) ?? $"{place + 1}")),
        YamlMappingNode map => map.Children.SelectMany(entry => Below(entry.Value, Join(path, entry.Key.ToString()), entry.Value is YamlMappingNode ? entry.Key.ToString() : of)),
        _ => [],
    };

    private static string? IdOf(YamlNode node) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode("id"), out var id) ? id.ToString() : null;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}/{key}";
}
