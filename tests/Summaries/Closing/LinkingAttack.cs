using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Tests.Summaries.Closing;

/// <summary>
/// What somebody tries who holds all that is left of a sealed round, knows who answered and in which order, of which group each is, and when
/// reminders went out: each way puts people and answers into an order and matches them by their places.
/// </summary>
internal static class LinkingAttack
{
    /// <summary>What the tables tell that are kept by group. They are those that the report shows.</summary>
    public const string ByGroup = "group by group, as the kept tables have it";

    /// <returns>By the name of each way, how many answers it puts down to whom they are of.</returns>
    public static IReadOnlyDictionary<string, int> Hits(KnownRound known, IReadOnlyList<Left> left)
    {
        var byTime = left.OrderBy(answer => answer.WrittenOn).ToList();
        var byKey = left.OrderBy(answer => answer.Key, StringComparer.Ordinal).ToList();
        var byId = known.Arrived.Order(StringComparer.Ordinal).ToList();
        var byHash = byId.OrderBy(Hash, StringComparer.Ordinal).ToList();
        var byPseudonym = byId.OrderBy(id => Keyed(known.OldKey, id), StringComparer.Ordinal).ToList();
        var ways = new Dictionary<string, (IEnumerable<string> People, IEnumerable<Left> Answers)>
        {
            ["order of writing as order of arrival"] = (known.Arrived, byTime),
            ["order of keys as order of arrival"] = (known.Arrived, byKey),
            ["order of texts in the partials as order of arrival"] = (known.Arrived, left.OrderBy(answer => answer.PlaceInPartial)),
            ["order of writing as order of ids"] = (byId, byTime),
            ["order of keys as order of ids"] = (byId, byKey),
            ["order of texts in the partials as order of ids"] = (byId, left.OrderBy(answer => answer.PlaceInPartial)),
            ["order of keys as order of hashed ids"] = (byHash, byKey),
            ["order of writing as order of hashed ids"] = (byHash, byTime),
            ["order of keys as order of pseudonyms under the old key's ciphertext"] = (byPseudonym, byKey),
            ["order of writing as order of pseudonyms under the old key's ciphertext"] = (byPseudonym, byTime),
            ["last reminded written first"] = (ByReminder(known), byTime),
            [ByGroup] = (known.Arrived.OrderByDescending(known.IsOfGroup), left.OrderByDescending(answer => answer.ShareOfGroup)),
        };
        return ways.ToDictionary(way => way.Key, way => way.Value.People.Zip(way.Value.Answers, (person, answer) => person == answer.Whose).Count(hit => hit));
    }

    private static IEnumerable<string> ByReminder(KnownRound known) => known.Arrived.Index()
        .OrderByDescending(person => known.Reminded.Count(had => person.Index >= had))
        .ThenBy(person => person.Index)
        .Select(person => person.Item);

    private static string Hash(string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static string Keyed(byte[] key, string id) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(id)));

    /// <summary>What is left of one answer. Whose it is, is only known to whoever judges the attack.</summary>
    /// <param name="Key">As it is stored.</param>
    /// <param name="WrittenOn">The store's own time of writing.</param>
    public sealed record Left(string Key, DateTimeOffset WrittenOn, string Whose)
    {
        /// <summary>Of its text.</summary>
        public int PlaceInPartial { get; init; }

        /// <summary>Of those who answered so, how many the kept tables put down to the group.</summary>
        public double ShareOfGroup { get; init; }
    }

    /// <summary>What is known of the people.</summary>
    /// <param name="Arrived">Everybody who answered, in the order in which they did.</param>
    /// <param name="Reminded">How many had answered at each reminder.</param>
    /// <param name="OldKey">What an old copy of the key's row holds.</param>
    public sealed record KnownRound(IReadOnlyList<string> Arrived, IReadOnlyList<int> Reminded, byte[] OldKey, Func<string, bool> IsOfGroup);
}
