using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Desk;

/// <summary>
/// Draws whom to interview: so many of each kind, at most one from a region that somebody named, spread over cohorts, and by chance
/// where none of this decides. The same seed and the same people give the same draw. A kind is only short where no other draw could give more in all.
/// </summary>
internal sealed class PurposiveDraw
{
    private readonly IReadOnlyList<Candidate> ranked;
    private readonly Dictionary<string, Candidate> takenByPlace = [];

    private PurposiveDraw(IEnumerable<Candidate> candidates, string seed) =>
        ranked = [.. candidates.OrderBy(candidate => Rank(seed, candidate), StringComparer.Ordinal)];

    public static DrawnSample Of(IEnumerable<Candidate> candidates, IReadOnlyDictionary<InterviewKind, int> wanted, string seed)
    {
        var draw = new PurposiveDraw(candidates, seed);
        foreach (var (kind, places) in wanted.OrderBy(quota => draw.ranked.Count(candidate => candidate.Kind == quota.Key) - quota.Value).ThenBy(quota => quota.Key))
        {
            for (var place = 0; place < places && draw.TryTake(kind, []); place++)
            {
            }
        }
        var drawn = draw.ranked.Where(draw.takenByPlace.ContainsValue).ToList();
        return new(seed, drawn, [.. wanted.OrderBy(quota => quota.Key).Select(quota => new KindDrawn(quota.Key, quota.Value, drawn.Count(candidate => candidate.Kind == quota.Key)))]);
    }

    /// <summary>By augmenting paths: https://en.wikipedia.org/wiki/Maximum_cardinality_matching.</summary>
    /// <param name="tried">Places that have been looked at for this one.</param>
    private bool TryTake(InterviewKind kind, HashSet<string> tried)
    {
        foreach (var candidate in ranked.Where(candidate => candidate.Kind == kind && !takenByPlace.ContainsValue(candidate)).OrderBy(TakenOfCohort).ToList())
        {
            if (!tried.Add(PlaceOf(candidate)))
                continue;
            if (takenByPlace.TryGetValue(PlaceOf(candidate), out var other) && !TryTake(other.Kind, tried))
                continue;
            takenByPlace[PlaceOf(candidate)] = candidate;
            return true;
        }
        return false;
    }

    private int TakenOfCohort(Candidate candidate) => takenByPlace.Values.Count(taken => taken.Cohort == candidate.Cohort);

    /// <summary>Whoever named no region takes nobody's place.</summary>
    private static string PlaceOf(Candidate candidate) => candidate.Region is { } region ? $"region {region}" : $"person {candidate.Key}";

    private static string Rank(string seed, Candidate candidate) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}~{candidate.Key}")));
}
