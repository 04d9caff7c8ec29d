using System.Globalization;

namespace FollowUp.Shared;

internal static class TextFormat
{
    /// <summary>Puts values into a text's <c>{0}</c>, <c>{1}</c>, ...; the texts are English, and so are their dates and numbers.</summary>
    public static string With(this string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
