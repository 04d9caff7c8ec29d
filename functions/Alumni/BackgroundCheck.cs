using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Whether the background facts that answers carry are coarse enough: every combination covers 10 or more of the people whom a round invites (privacy rule 7).</summary>
internal static class BackgroundCheck
{
    public const int Fewest = 10;
    private const int MostNamed = 10;

    /// <param name="people">How many people there are of each cohort with each combination of facts, in words.</param>
    /// <returns>A sentence for the next round of those cohorts where there are smaller combinations.</returns>
    public static IEnumerable<string> Warnings(Programme programme, IReadOnlyDictionary<(string Cohort, string Facts), int> people, DateTimeOffset now) =>
        from round in Next(programme, now)
        let small = Combinations(round, people).Where(combination => combination.Value < Fewest).OrderBy(combination => combination.Key).ToList()
        where small.Count > 0
        select $"Round {round.Id} invites fewer than {Fewest} people with {Named(small)}: join small groups in the roster, or take a fact out of backgroundFacts before it opens.";

    /// <summary>Of rounds that invite the same cohorts, the one that closes next.</summary>
    private static IEnumerable<Round> Next(Programme programme, DateTimeOffset now) => programme.Rounds
        .Where(round => round.ClosesOn > now)
        .OrderBy(round => round.ClosesOn)
        .DistinctBy(round => string.Join('/', round.Cohorts.Order()));

    private static Dictionary<string, int> Combinations(Round round, IReadOnlyDictionary<(string Cohort, string Facts), int> people) => people
        .Where(group => round.Cohorts.Contains(group.Key.Cohort))
        .GroupBy(group => group.Key.Facts, group => group.Value)
        .ToDictionary(group => group.Key, group => group.Sum());

    private static string Named(List<KeyValuePair<string, int>> small)
    {
        var named = string.Join("; ", small.Take(MostNamed).Select(combination => $"{combination.Key} ({combination.Value})"));
        return small.Count > MostNamed ? $"{named}; and {small.Count - MostNamed} more combinations" : named;
    }
}
