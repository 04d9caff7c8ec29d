using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Tests.Summaries.Closing;

/// <summary>
/// What somebody tries who holds all that is left of a sealed round, knows who answered and in which order, and when reminders went
/// out: each way puts people and answers into an order and matches them by their places.
/// </summary>
internal static class LinkingAttack
{
    /// <summary>What is left of one answer. Whose it is, is only known to whoever judges the attack.</summary>
    /// <param name="Key">As it is stored.</param>
    /// <param name="WrittenOn">The store's own time of writing.</param>
    public sealed record Left(string Key, DateTimeOffset WrittenOn, string Whose);

    /// <param name="arrived">Everybody who answered, in the order in which they did.</param>
    /// <param name="reminded">How many had answered at each reminder.</param>
    /// <returns>By the name of each way, how many answers it puts down to whom they are of.</returns>
    public static IReadOnlyDictionary<string, int> Hits(IReadOnlyList<string> arrived, IReadOnlyList<int> reminded, IReadOnlyList<Left> left)
    {
        var byTime = left.OrderBy(answer => answer.WrittenOn).ToList();
        var byKey = left.OrderBy(answer => answer.Key, StringComparer.Ordinal).ToList();
        var byId = arrived.Order(StringComparer.Ordinal).ToList();
        return new Dictionary<string, int>
        {
            ["order of writing as order of arrival"] = Hits(arrived, byTime),
            ["order of keys as order of arrival"] = Hits(arrived, byKey),
            ["order of writing as order of ids"] = Hits(byId, byTime),
            ["order of keys as order of ids"] = Hits(byId, byKey),
            ["order of keys as order of hashed ids"] = Hits([.. byId.OrderBy(Hash, StringComparer.Ordinal)], byKey),
            ["order of writing as order of hashed ids"] = Hits([.. byId.OrderBy(Hash, StringComparer.Ordinal)], byTime),
            ["last reminded written first"] = Hits([.. ByReminder(arrived, reminded)], byTime),
        };
    }

    private static int Hits(IReadOnlyList<string> people, IReadOnlyList<Left> answers) => people.Zip(answers, (person, answer) => person == answer.Whose).Count(hit => hit);

    private static IEnumerable<string> ByReminder(IReadOnlyList<string> arrived, IReadOnlyList<int> reminded) =>
        arrived.Index().OrderByDescending(person => reminded.Count(had => person.Index >= had)).ThenBy(person => person.Index).Select(person => person.Item);

    private static string Hash(string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
