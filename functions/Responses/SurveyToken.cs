using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Shared;
using Microsoft.Extensions.Options;

namespace FollowUp.Responses;

/// <summary>
/// The token of a personal link: 16 random bytes that name the invitation, and 16 bytes of HMAC-SHA256 over programme, round
/// and those. A forged token is told from a real one without asking storage.
/// </summary>
internal sealed class SurveyToken(IOptions<KeyOptions> keys)
{
    public const int InvitationBytes = 16;
    private const int MacBytes = 16;
    private readonly byte[][] secrets = [.. keys.Value.LinkSecrets.Select(Convert.FromBase64String)];

    /// <returns>43 characters of base64url.</returns>
    public string Sign(string programme, string round, ReadOnlySpan<byte> invitation) =>
        Base64Url.EncodeToString([.. invitation, .. Mac(secrets[0], programme, round, invitation)]);

    /// <returns>The invitation that the token names, in hexadecimal; null where none of the secrets signed it.</returns>
    public string? Invitation(string programme, string round, string token)
    {
        Span<byte> bytes = stackalloc byte[InvitationBytes + MacBytes];
        if (token.Length != Base64Url.GetEncodedLength(bytes.Length)
            || !Base64Url.IsValid(token)
            || !Base64Url.TryDecodeFromChars(token, bytes, out var length)
            || length != bytes.Length)
            return null;
        var signed = false;
        foreach (var secret in secrets)
            signed |= CryptographicOperations.FixedTimeEquals(bytes[InvitationBytes..], Mac(secret, programme, round, bytes[..InvitationBytes]));
        return signed ? Convert.ToHexStringLower(bytes[..InvitationBytes]) : null;
    }

    private static byte[] Mac(byte[] secret, string programme, string round, ReadOnlySpan<byte> invitation) =>
        HMACSHA256.HashData(secret, (byte[])[.. Encoding.UTF8.GetBytes($"{programme}\n{round}\n"), .. invitation])[..MacBytes];
}
