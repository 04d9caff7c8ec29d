using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>The values of a <c>programme.yaml</c> that a form has, and the file with others in their places: every other character stays as it is, notes too.</summary>
internal static class ProgrammeFields
{
    public static IReadOnlyList<ProgrammeField> Of(IReadOnlyList<FieldRule> rules, string yaml) =>
    [
        .. from rule in rules.Index()
           from place in YamlPlace.In(yaml).Index()
           where rule.Item.Covers(place.Item.Path)
           orderby place.Index
           select new ProgrammeField(place.Item.Path, rule.Item.Label.With(place.Item.Of), place.Item.Node.Value ?? "", rule.Item.Kind),
    ];

    /// <param name="values">By path. Those that are as they were leave their lines as they are.</param>
    public static string With(string yaml, IReadOnlyDictionary<string, string> values)
    {
        foreach (var place in YamlPlace.In(yaml).Reverse())
        {
            if (values.TryGetValue(place.Path, out var value) && value.Trim() != (place.Node.Value ?? "").Trim())
                yaml = Replaced(yaml, place, value.Trim());
        }
        return yaml;
    }

    /// <returns>The field whose value stands on a line, or first after it: what is wrong with an entry is said of its first line.</returns>
    public static string? FieldAt(IReadOnlyList<ProgrammeField> fields, string yaml, long line) =>
        YamlPlace.In(yaml).Where(place => place.Node.Start.Line >= line).Select(place => place.Path).FirstOrDefault(path => fields.Any(field => field.Path == path));

    private static string Replaced(string yaml, YamlPlace place, string value)
    {
        var (from, to) = ((int)place.Node.Start.Index, (int)place.Node.End.Index);
        // A block of text ends where the next value begins: the line's end, and what stands before that value, stay.
        var rest = yaml[from..to];
        var end = from + rest.TrimEnd().Length;
        // Where nothing stood yet, the value would touch the colon.
        var gap = from > 0 && yaml[from - 1] == ':' ? " " : "";
        return $"{yaml[..from]}{gap}{YamlText.Of(value)}{yaml[end..]}";
    }
}
