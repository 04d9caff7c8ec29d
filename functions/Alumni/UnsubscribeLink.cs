using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Shared;
using Microsoft.Extensions.Options;

namespace FollowUp.Alumni;

/// <summary>
/// The link that stops all messages of a programme: the address's HMAC and a MAC over it under the same key, which does not
/// rotate. It works after everything else about the person is gone (privacy rule 2).
/// </summary>
internal sealed class UnsubscribeLink(IOptions<KeyOptions> keys, PublicUrl publicUrl)
{
    private const int HashLength = 43;
    private readonly byte[] key = Convert.FromBase64String(keys.Value.AddressKey);

    public Uri For(string programme, string addressHash) => publicUrl.At($"u/{programme}/{addressHash}{Mac(programme, addressHash)}");

    /// <returns>The HMAC of the address; null where the link is not one of ours.</returns>
    public string? Read(string programme, string link) =>
        link.Length > HashLength
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(link[HashLength..]), Encoding.UTF8.GetBytes(Mac(programme, link[..HashLength])))
            ? link[..HashLength]
            : null;

    private string Mac(string programme, string addressHash) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"unsubscribe\n{programme}\n{addressHash}")).AsSpan(0, 16));
}
