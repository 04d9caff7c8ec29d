using FollowUp.Alumni;
using FollowUp.Programmes;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Retention;

/// <summary>What of somebody's contact and frame facts is to be put right.</summary>
/// <param name="Address">Null where it stays.</param>
/// <param name="Name">Null where it stays.</param>
/// <param name="Facts">By the names that the programme has for them.</param>
internal sealed record Correction(EmailAddress? Address, string? Name, IReadOnlyDictionary<string, string> Facts)
{
    private const string AddressField = "new_email";
    private const string NameField = "name";
    private const string FactField = "fact_";

    public bool IsEmpty => Address is null && Name is null && Facts.Count == 0;

    /// <summary>What was put right, without saying to what.</summary>
    public string Words => string.Join(", ", ((string?[])[Address is null ? null : "address", Name is null ? null : "name", .. Facts.Keys.Order(StringComparer.Ordinal)]).OfType<string>());

    /// <returns>Null where the address is none, or the programme has no such fact.</returns>
    public static Correction? Read(Programme programme, IReadOnlyDictionary<string, StringValues> fields)
    {
        var (typed, name) = (fields.GetValueOrDefault(AddressField).ToString(), fields.GetValueOrDefault(NameField).ToString());
        var facts = fields.Where(field => field.Key.StartsWith(FactField, StringComparison.Ordinal)).ToDictionary(field => field.Key[FactField.Length..], field => field.Value.ToString());
        var address = EmailAddress.Parse(typed);
        return (typed.Length > 0 && address is null) || facts.Keys.Except(programme.RosterFacts).Any() ? null : new(address, name.Length > 0 ? name : null, facts);
    }
}
