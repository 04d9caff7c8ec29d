using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FollowUp.Retention;

/// <summary>A stored column as people read it: `ConsentedOn` as "Consented on".</summary>
internal static partial class ColumnWords
{
    public static string Name(string column)
    {
        var name = column[(column.IndexOf('_', StringComparison.Ordinal) + 1)..];
        return name.Length == 0 ? column : char.ToUpperInvariant(name[0]) + Word().Replace(name[1..].Replace('_', ' '), word => $" {word.Value.ToLowerInvariant()}");
    }

    public static string Value(object value) => value switch
    {
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Word();
}
