using System.Numerics;

namespace FollowUp.Invitations;

/// <summary>Over how many partitions a round's answers are spread: about 1,000 invited people each, a power of two, at most 256.</summary>
internal static class ShardCount
{
    private const int PeopleInOne = 1_000;
    private const int Most = 256;

    public static int For(int invited) => (int)Math.Min(Most, BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (invited - 1) / PeopleInOne + 1)));
}
