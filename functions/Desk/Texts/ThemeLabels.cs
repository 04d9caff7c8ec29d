using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>What themes may be called: in one line, and not so many that they say nothing.</summary>
internal static class ThemeLabels
{
    public const int Most = 20;

    /// <summary>In characters.</summary>
    public const int Longest = 60;

    /// <summary>Without those that are empty, each once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> typed) =>
        [.. typed.Select(FreeText.Line).Where(label => label.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <returns>What has to be put right; null where nothing.</returns>
    public static string? Fault(IReadOnlyList<string> labels) =>
        labels.Count > Most ? TextPageTexts.TooManyThemes.With(Most)
        : labels.Any(label => label.Length > Longest) ? TextPageTexts.ThemeTooLong.With(Longest)
        : null;
}
