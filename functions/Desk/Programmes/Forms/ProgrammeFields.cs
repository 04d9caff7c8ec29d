using FollowUp.Shared;
using YamlDotNet.RepresentationModel;

namespace FollowUp.Desk;

/// <summary>The values of a <c>programme.yaml</c> that a form has, and the file with others in their places or beside them.</summary>
internal static class ProgrammeFields
{
    public static IReadOnlyList<ProgrammeField> Of(IReadOnlyList<FieldRule> rules, string yaml)
    {
        var places = YamlPlace.In(yaml);
        var values = places.DistinctBy(place => place.Path).ToDictionary(place => place.Path, place => place.Value);
        return
        [
            .. from owner in places.Concat(Unwritten(rules, places)).Index()
               from rule in rules.Index()
               let path = rule.Item.PathIn(owner.Item)
               where path is not null && (values.ContainsKey(path) || rule.Item.CanBeAdded)
               orderby FirstLike(rules, rule.Item), rule.Item.HasOnePlace ? 0 : owner.Index, rule.Index
               select new ProgrammeField(path, rule.Item.Label.With(Names(owner.Item)), values.GetValueOrDefault(path) ?? "", rule.Item.Kind)
               {
                   Heading = rule.Item.Heading.With(Names(owner.Item)),
               },
        ];
    }

    /// <param name="values">By path. Those that are as they were leave their lines as they are; one that is not there yet is added, if there is anything to add.</param>
    public static string With(string yaml, IReadOnlyDictionary<string, string> values)
    {
        var places = YamlPlace.In(yaml);
        foreach (var place in places.Where(place => place.Node is YamlScalarNode).Reverse())
        {
            if (values.TryGetValue(place.Path, out var value) && value.Trim() != (place.Value ?? "").Trim())
                yaml = YamlEntry.Replaced(yaml, place.Node, YamlText.Of(value.Trim()));
        }
        return values.ExceptBy(places.Select(place => place.Path), value => value.Key).Where(value => value.Value.Trim().Length > 0)
            .Aggregate(yaml, (written, value) => YamlEntry.Added(written, value.Key, YamlText.Of(value.Value.Trim())));
    }

    /// <returns>The field whose value stands on a line, or first after it: what is wrong with an entry is said of its first line.</returns>
    public static string? FieldAt(IReadOnlyList<ProgrammeField> fields, string yaml, long line) =>
        YamlPlace.In(yaml).Where(place => place.Node.Start.Line >= line).Select(place => place.Path).FirstOrDefault(path => fields.Any(field => field.Path == path));

    /// <summary>What a form offers although the file says nothing of it.</summary>
    private static IEnumerable<YamlPlace> Unwritten(IReadOnlyList<FieldRule> rules, IReadOnlyList<YamlPlace> places) =>
        rules.Where(rule => rule.IsAlwaysOffered).Select(rule => rule.Owner).Distinct()
            .Except(places.Where(place => place.Node is YamlMappingNode).Select(place => place.Path))
            .Select(owner => new YamlPlace(owner, new YamlMappingNode(), []));

    private static int FirstLike(IReadOnlyList<FieldRule> rules, FieldRule rule) => rules.Index().First(other => other.Item.Part == rule.Part).Index;

    private static object?[] Names(YamlPlace place) => [.. place.Names];
}
