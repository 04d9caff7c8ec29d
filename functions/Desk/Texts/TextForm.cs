using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>The forms on the page of a text.</summary>
internal static class TextForm
{
    public const string Action = "action";
    public const string Code = "code";
    public const string Redact = "redact";
    public const string Propose = "propose";
    public const string Theme = "theme";
    public const string NewTheme = "new_theme";
    public const string Words = "words";
    public const string Quote = "quote";

    public static IEnumerable<string> Themes(IReadOnlyDictionary<string, StringValues> fields) =>
        fields.GetValueOrDefault(Theme).Concat(fields.GetValueOrDefault(NewTheme)).OfType<string>();

    /// <summary>One after the other on lines of their own.</summary>
    public static IEnumerable<string> Lines(IReadOnlyDictionary<string, StringValues> fields) => fields.GetValueOrDefault(Words).ToString().ReplaceLineEndings("\n").Split('\n');
}
