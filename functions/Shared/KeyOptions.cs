using System.Buffers.Text;

namespace FollowUp.Shared;

/// <summary>The secrets, each 32 random bytes in base64. In Azure they are Key Vault references.</summary>
internal sealed record KeyOptions
{
    public const int KeyBytes = 32;

    /// <summary>Sign survey links: the first signs, all verify, so that a new one can be put first and the old kept until its links have expired. At most three.</summary>
    public IReadOnlyList<string> LinkSecrets { get; init; } = [];

    /// <summary>Wraps the pseudonym keys.</summary>
    public string MasterKey { get; init; } = "";

    /// <summary>Still unwraps what it wrapped; empty but while the master key changes.</summary>
    public string FormerMasterKey { get; init; } = "";

    /// <summary>Makes the HMACs of addresses. Never changed: opt-outs would no longer be found (privacy rule 3).</summary>
    public string AddressKey { get; init; } = "";

    /// <summary>Makes the HMACs by which whoever was erased is found again in a restored backup (privacy rule 27).</summary>
    public string ErasedKey { get; init; } = "";

    public bool IsComplete => LinkSecrets.Count is >= 1 and <= 3 && LinkSecrets.All(IsKey) && IsKey(MasterKey) && IsKey(AddressKey) && IsKey(ErasedKey)
        && (FormerMasterKey.Length == 0 || IsKey(FormerMasterKey));

    private static bool IsKey(string text) => Base64.IsValid(text, out var length) && length == KeyBytes;
}
