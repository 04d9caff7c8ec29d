using System.Text.RegularExpressions;

namespace FollowUp.Local.Mailbox.Inbox;

internal static partial class WebAddresses
{
    /// <summary>The text in pieces, of which each is an http(s) address or has none in it.</summary>
    public static string[] Split(string text) => Pattern().Split(text);

    public static bool IsOne(string piece) => Pattern().IsMatch(piece);

    // The group makes Split keep the addresses.
    [GeneratedRegex("""(https?://[^\s<>"]*[^\s<>".,;:!?)])""")]
    private static partial Regex Pattern();
}
