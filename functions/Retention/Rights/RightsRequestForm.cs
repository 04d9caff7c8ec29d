using FollowUp.Alumni;
using FollowUp.Programmes;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Retention;

/// <summary>What the team sends on behalf of somebody: what they ask for, their address, how it was made sure that it is them, and what is to be put right.</summary>
internal sealed record RightsRequestForm(RightsRequestKind Kind, EmailAddress Address, string Identity)
{
    public Correction? Correction { get; init; }

    /// <returns>Null where something is missing: nothing is done before the identity is checked.</returns>
    public static RightsRequestForm? Read(Programme programme, IReadOnlyDictionary<string, StringValues> fields) =>
        Enum.TryParse<RightsRequestKind>(fields.GetValueOrDefault("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind)
        && EmailAddress.Parse(fields.GetValueOrDefault("email")) is { } address
        && fields.GetValueOrDefault("identity").ToString() is { Length: > 0 } identity
        && Correction.Read(programme, fields) is { } correction
            ? new(kind, address, identity) { Correction = correction }
            : null;
}
