using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>The rounds that the same people answered before, under the same pseudonyms.</summary>
internal static class LinkedRounds
{
    /// <summary>Those before the rounds of a report that are not in it, in the order in which they open.</summary>
    public static IEnumerable<string> Before(Programme programme, Report report)
    {
        var own = report.Rounds.Select(programme.Round).OfType<Round>().ToList();
        return programme.Rounds
            .Where(round => !report.Rounds.Contains(round.Id) && own.Any(later => AreLinked(round, later)))
            .OrderBy(round => round.OpensOn)
            .Select(round => round.Id);
    }

    public static bool AreLinked(Round earlier, Round later) =>
        earlier.Wave.LinkAnswers == LinkAnswers.AcrossRounds
        && later.Wave.LinkAnswers == LinkAnswers.AcrossRounds
        && KeyScope.Of("", earlier) == KeyScope.Of("", later)
        && earlier.OpensOn < later.OpensOn;
}
