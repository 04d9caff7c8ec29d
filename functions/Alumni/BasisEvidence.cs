using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>What proves that somebody may be written to (privacy rule 1), as it is stored.</summary>
/// <param name="Key">The same for the same evidence.</param>
internal sealed record BasisEvidence(string Key, IReadOnlyDictionary<string, string> Columns)
{
    private static readonly List<string> Names = ["Method", "Wording", "WordingSha256", "Reference", "Basis", "Assessment", "Notice"];

    /// <returns>Null where a roster row proves nothing that is not recorded already.</returns>
    public static BasisEvidence? Of(Programme programme, ConsentEvidence? consent) => (consent, programme.DeclaredBasis) switch
    {
        ({ } given, _) => Of(given, given.Wording is { } version ? programme.ConsentWordings[version] : null),
        (_, { } declared) => Of(declared),
        _ => null,
    };

    /// <param name="row">In which it was stored, with other columns beside it.</param>
    public static RecordedBasis Read(string key, IEnumerable<KeyValuePair<string, object>> row) => new(
        DayOf(key),
        row.Where(column => Names.Contains(column.Key)).OrderBy(column => Names.IndexOf(column.Key)).ToDictionary(column => column.Key, column => $"{column.Value}"));

    /// <summary>The day of the consent that evidence proves; null for another basis.</summary>
    /// <param name="key">Its key, also with others before it.</param>
    public static DateOnly? DayOf(string key) =>
        DateOnly.TryParseExact(key[(key.LastIndexOf('~') + 1)..], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static BasisEvidence Of(ConsentEvidence consent, string? wording) => new($"{consent.On:yyyyMMdd}", Present(
        ("Method", consent.Method),
        ("Wording", consent.Wording),
        ("WordingSha256", wording is null ? null : Sha256(wording)),
        ("Reference", consent.Reference)));

    private static BasisEvidence Of(DeclaredBasis declared) => new(Sha256($"{declared.Assessment}\n{declared.Notice}")[..16], Present(
        ("Basis", declared.Kind.ToString()),
        ("Assessment", declared.Assessment),
        ("Notice", declared.Notice)));

    private static Dictionary<string, string> Present(params ReadOnlySpan<(string Name, string? Value)> known)
    {
        var columns = new Dictionary<string, string>();
        foreach (var (name, value) in known)
        {
            if (value is not null)
                columns[name] = value;
        }
        return columns;
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
