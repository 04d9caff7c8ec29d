using System.Globalization;
using System.Text.RegularExpressions;

namespace FollowUp.Desk;

/// <summary>Writes a text so that YAML reads it as it is: between double quotes (https://yaml.org/spec/1.2.2/#57-escaped-characters).</summary>
internal static partial class YamlText
{
    public static string Of(string text) => Plain().IsMatch(text) ? text : $"\"{Special().Replace(text, match => Escaped(match.Value[0]))}\"";

    private static string Escaped(char character) => character switch
    {
        '"' or '\\' => $"\\{character}",
        '\n' => "\\n",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };

    /// <summary>A number or a day.</summary>
    [GeneratedRegex("^[0-9][0-9-]*\\z")]
    private static partial Regex Plain();

    /// <summary>What ends a text, breaks a line or cannot be seen.</summary>
    [GeneratedRegex("[\"\\\\\\x00-\\x1f\\x7f-\\xa0\\u2028\\u2029\\ufeff]")]
    private static partial Regex Special();
}
