using System.Security.Cryptography;

namespace FollowUp.Summaries;

/// <summary>What stays of a release for good: when it was, and the SHA-256 of each of its files, also once a withdrawn quote has had them deleted.</summary>
internal sealed record ReleaseRecord(int Release, DateOnly ReleasedOn, IReadOnlyDictionary<string, string> Sha256)
{
    public const string Name = "release.json";

    public static string Hash(BinaryData file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
