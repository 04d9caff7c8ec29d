using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Shared;
using Microsoft.Extensions.Options;

namespace FollowUp.Alumni;

/// <summary>Makes HMACs of normalised addresses: the same person is found again, and an opt-out kept, without keeping the address.</summary>
internal sealed class AddressKey(IOptions<KeyOptions> keys)
{
    private readonly byte[] key = Convert.FromBase64String(keys.Value.AddressKey);

    /// <returns>43 characters of base64url, fit for keys and URLs.</returns>
    public string Hash(string programme, EmailAddress address) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{programme}\n{address.Normalised}")));
}
