using System.Globalization;
using System.Text.RegularExpressions;

namespace FollowUp.Alumni;

/// <summary>An e-mail address as it was given, and as it is compared: trimmed, lower case, the domain in ASCII.</summary>
internal sealed partial record EmailAddress
{
    private const int Longest = 254;
    private static readonly IdnMapping Idn = new();

    private EmailAddress(string given, string normalised) => (Given, Normalised) = (given, normalised);

    public string Given { get; }

    public string Normalised { get; }

    /// <returns>Null where the text is no address that mail can be sent to.</returns>
    public static EmailAddress? Parse(string? text)
    {
        var given = text?.Trim() ?? "";
        return given.Length <= Longest && Pattern().Match(given) is { Success: true } match && AsciiDomain(match.Groups["domain"].Value) is { } domain
            ? new($"{match.Groups["local"].Value}@{domain}", $"{match.Groups["local"].Value}@{domain}".Normalize().ToLowerInvariant())
            : null;
    }

    private static string? AsciiDomain(string domain)
    {
        try
        {
            return Idn.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(?<local>[^\s@<>()\[\]\\,;:""\p{C}]{1,64})@(?<domain>[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+)$")]
    private static partial Regex Pattern();
}
