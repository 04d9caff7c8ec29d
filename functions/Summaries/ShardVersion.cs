using System.Security.Cryptography;
using System.Text;
using Azure;

namespace FollowUp.Summaries;

/// <summary>A shard of a round as it was at one write. The ETag is kept hashed: Azure's holds the time of the write.</summary>
internal sealed record ShardVersion(string Round, int Shard, string Hash)
{
    public static ShardVersion Of(string round, int shard, ETag etag) => new(round, shard, Sha256(etag.ToString()));

    /// <summary>What a whole summary is made from: it is stale as soon as this differs.</summary>
    /// <param name="circumstances">What else shows in the summary and changes with time: who was invited, whether the rounds are closed.</param>
    public static string Of(IEnumerable<ShardVersion> shards, string circumstances) =>
        Sha256(string.Join('\n', shards.Select(shard => $"{shard.Round} {shard.Shard} {shard.Hash}").Append(circumstances)));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
