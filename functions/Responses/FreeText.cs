using System.Text;

namespace FollowUp.Responses;

/// <summary>Words that people typed, as they are stored: one kind of line end, nothing that is no character, nothing blank around them.</summary>
internal static class FreeText
{
    public static string Clean(string typed)
    {
        var text = new StringBuilder(typed.Length);
        // Runes, because half a surrogate pair is no text and would not survive storage.
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsWritten(rune))
                text.Append(rune.ToString());
        }
        return text.ToString().Trim();
    }

    /// <summary>The same where there is one line to type in.</summary>
    public static string Line(string typed) => Clean(typed).Replace('\n', ' ').Replace('\t', ' ');

    private static bool IsWritten(Rune rune) => rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || IsNoncharacter(rune));

    /// <summary>What Unicode keeps for programs alone (https://www.unicode.org/faq/private_use.html#noncharacters). No XML can hold all of it, and so no workbook.</summary>
    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xfffe) == 0xfffe || rune.Value is >= 0xfdd0 and <= 0xfdef;
}
