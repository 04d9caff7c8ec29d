using YamlDotNet.RepresentationModel;

namespace FollowUp.Desk;

/// <summary>Which values of a <c>programme.yaml</c> a form has, and what it calls them.</summary>
/// <param name="Pattern">Their place; a `*` stands for any entry.</param>
/// <param name="Label">Can hold the names of what they belong to, the nearest first.</param>
/// <param name="Heading">Of what they belong to, with the same names.</param>
internal sealed record FieldRule(string Pattern, FieldKind Kind, string Label, string Heading)
{
    /// <summary>Also where the file has no entry that it would stand in.</summary>
    public bool IsAlwaysOffered { get; init; }

    /// <summary>Words that are not there can be added. A date or a number decides something: it is added in the file.</summary>
    public bool CanBeAdded => Kind is FieldKind.Words or FieldKind.Text;

    public bool HasOnePlace => !Pattern.Contains('*', StringComparison.Ordinal);

    /// <summary>The part of the file that it stands in.</summary>
    public string Part => Pattern.Split('/')[0];

    /// <summary>The place of the entry that it stands in.</summary>
    public string Owner => Pattern[..Math.Max(0, Pattern.LastIndexOf('/'))];

    /// <returns>Where it stands in an entry; null where the entry is none that has it.</returns>
    public string? PathIn(YamlPlace entry)
    {
        var (places, known) = (entry.Path.Split('/'), Owner.Split('/'));
        var isOwner = entry.Node is YamlMappingNode && places.Length == known.Length && places.Zip(known).All(pair => pair.Second == "*" || pair.First == pair.Second);
        return isOwner ? $"{entry.Path}/{Pattern.Split('/')[^1]}".TrimStart('/') : null;
    }
}
