using System.Security.Cryptography;
using System.Text;
using FollowUp.Shared;
using Microsoft.Extensions.Options;

namespace FollowUp.Responses;

/// <summary>Wraps pseudonym keys with the master key by AES-GCM: nonce, tag and ciphertext, good for one scope alone.</summary>
internal sealed class KeyWrap(IOptions<KeyOptions> options)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] masterKey = Convert.FromBase64String(options.Value.MasterKey);
    private readonly byte[] formerMasterKey = Convert.FromBase64String(options.Value.FormerMasterKey);

    /// <summary>There may be keys that the former master key wrapped.</summary>
    public bool IsChanging => formerMasterKey.Length > 0;

    public byte[] Wrap(KeyScope scope, PseudonymKey key)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var wrapped = new byte[key.Secret.Length];
        var tag = new byte[TagBytes];
        using var aes = new AesGcm(masterKey, TagBytes);
        aes.Encrypt(nonce, key.Secret, wrapped, tag, Place(scope));
        return [.. nonce, .. tag, .. wrapped];
    }

    /// <exception cref="AuthenticationTagMismatchException">Another master key wrapped it, or for another scope.</exception>
    public PseudonymKey Unwrap(KeyScope scope, byte[] wrapped)
    {
        try
        {
            return Unwrap(masterKey, scope, wrapped);
        }
        catch (AuthenticationTagMismatchException) when (IsChanging)
        {
            return Unwrap(formerMasterKey, scope, wrapped);
        }
    }

    private static PseudonymKey Unwrap(byte[] masterKey, KeyScope scope, byte[] wrapped)
    {
        var secret = new byte[wrapped.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(masterKey, TagBytes);
        aes.Decrypt(wrapped.AsSpan(0, NonceBytes), wrapped.AsSpan(NonceBytes + TagBytes), wrapped.AsSpan(NonceBytes, TagBytes), secret, Place(scope));
        return new(secret);
    }

    private static byte[] Place(KeyScope scope) => Encoding.UTF8.GetBytes($"{scope.Programme}\n{scope.Value}");
}
