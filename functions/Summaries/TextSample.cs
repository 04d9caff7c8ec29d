using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Summaries;

/// <summary>
/// How many wrote an answer in their own words, and at most <see cref="Most"/> of the different texts. Which ones, and their order,
/// follows from their hashes: nobody chose them, the order of arrival is lost, and samples of any parts merge to the sample of the whole.
/// </summary>
/// <param name="Themes">Null where no text is coded.</param>
internal sealed record TextSample(int Written, IReadOnlyList<string> Texts, ThemeTally? Themes = null)
{
    public const int Most = 100;

    public static TextSample None { get; } = new(0, []);

    public TextSample Plus(TextSample other) =>
        new(Written + other.Written, [.. Texts.Union(other.Texts, StringComparer.Ordinal).OrderBy(Rank, StringComparer.Ordinal).Take(Most)], ThemeTally.Sum(Themes, other.Themes));

    public static string Rank(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
