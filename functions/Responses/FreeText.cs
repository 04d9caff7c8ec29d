using System.Text;

namespace FollowUp.Responses;

/// <summary>Words that people typed, as they are stored: one kind of line end, no control characters, nothing blank around them.</summary>
internal static class FreeText
{
    public static string Clean(string typed)
    {
        var text = new StringBuilder(typed.Length);
        // Runes, because half a surrogate pair is no text and would not survive storage.
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
                text.Append(rune.ToString());
        }
        return text.ToString().Trim();
    }

    /// <summary>The same where there is one line to type in.</summary>
    public static string Line(string typed) => Clean(typed).Replace('\n', ' ').Replace('\t', ' ');
}
