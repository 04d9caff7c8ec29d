using System.Globalization;

namespace FollowUp.Responses;

/// <summary>64 hexadecimal digits that stand for a person as long as the pseudonym key lives.</summary>
internal sealed record Pseudonym(string Value)
{
    /// <summary>The shard that its top bits choose.</summary>
    /// <param name="shards">A power of two from 1 to 256.</param>
    public int Shard(int shards) => byte.Parse(Value.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) * shards / 256;
}
