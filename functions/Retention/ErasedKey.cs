using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Responses;
using FollowUp.Shared;
using Microsoft.Extensions.Options;

namespace FollowUp.Retention;

/// <summary>Makes the HMACs of those who were erased: a restored backup can be searched for them, and nothing else can be done with them.</summary>
internal sealed class ErasedKey(IOptions<KeyOptions> keys)
{
    private readonly byte[] key = Convert.FromBase64String(keys.Value.ErasedKey);

    public string OfAlumnus(string alumnus) => Hash($"alumnus\n{alumnus}");

    /// <param name="addressHash">The HMAC of the address, which other rows stand under.</param>
    public string OfAddress(string addressHash) => Hash($"address\n{addressHash}");

    public string OfPseudonym(Pseudonym pseudonym) => Hash($"pseudonym\n{pseudonym.Value}");

    private string Hash(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
