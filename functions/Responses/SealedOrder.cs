using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FollowUp.Responses;

/// <summary>
/// In which order answers are rewritten, and under which keys: chance decides both, so that neither keys nor times of writing tell
/// anything of whose they are or when they came.
/// </summary>
internal static class SealedOrder
{
    /// <returns>Page by page, each answer with the random part of its new key.</returns>
    public static IEnumerable<IReadOnlyList<(T Answer, string Key)>> Pages<T>(IEnumerable<T> answers, int atOnce)
    {
        var shuffled = answers.ToList();
        RandomNumberGenerator.Shuffle(CollectionsMarshal.AsSpan(shuffled));
        return shuffled.Select(answer => (answer, RandomNumberGenerator.GetHexString(32, lowercase: true))).Chunk(atOnce);
    }
}
