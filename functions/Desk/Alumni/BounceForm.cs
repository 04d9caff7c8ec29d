using FollowUp.Alumni;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>The form by which an address is corrected.</summary>
/// <param name="Former">Null where it is none.</param>
internal sealed record BounceForm(EmailAddress? Former, EmailAddress? Address)
{
    public const string FormerField = "former";
    public const string AddressField = "address";

    public static BounceForm Read(IReadOnlyDictionary<string, StringValues> fields) =>
        new(EmailAddress.Parse(fields.GetValueOrDefault(FormerField)), EmailAddress.Parse(fields.GetValueOrDefault(AddressField)));
}
