using System.Text.RegularExpressions;

namespace FollowUp.Programmes;

/// <summary>What a programme's own words for a message leave to be filled in: names in braces.</summary>
public static partial class Placeholders
{
    public static IReadOnlyList<string> Names { get; } = ["programme", "title", "minutes", "lastDay"];

    public static IEnumerable<string> Unknown(string text) => Pattern().Matches(text).Select(match => match.Groups[1].Value).Except(Names);

    /// <param name="values">One for each of <see cref="Names"/>.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) => Pattern().Replace(text, match => values[match.Groups[1].Value]);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Pattern();
}
