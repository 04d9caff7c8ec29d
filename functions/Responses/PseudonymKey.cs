using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Responses;

/// <summary>Turns an alumnus into the pseudonym that the answers stand under. Once it is destroyed nobody can.</summary>
internal sealed record PseudonymKey(byte[] Secret)
{
    public Pseudonym Of(string alumnus) => new(Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(alumnus))));
}
