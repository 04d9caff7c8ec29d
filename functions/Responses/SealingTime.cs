using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>
/// How long answers can be told to be somebody's: within one round until it closes; across rounds until 12 months after the close of
/// the cohort's last planned round.
/// </summary>
internal static class SealingTime
{
    private const int MonthsAcrossRounds = 12;

    /// <summary>From this instant on the pseudonym key is to be destroyed.</summary>
    /// <param name="programme">As it is in force: it knows which rounds are still planned.</param>
    /// <param name="round">As it began.</param>
    public static DateTimeOffset Of(Programme programme, Round round) => round.Wave.LinkAnswers switch
    {
        LinkAnswers.WithinRound => round.ClosesOn,
        LinkAnswers.AcrossRounds => MonthsAfter(LastClose(programme, round), programme.TimeZone),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static DateTimeOffset LastClose(Programme programme, Round round) =>
        programme.Rounds.Where(other => other.Cohorts.Contains(round.Cohorts[0])).Append(round).Max(other => other.ClosesOn);

    private static DateTimeOffset MonthsAfter(DateTimeOffset close, TimeZoneInfo timeZone) =>
        LocalTime.StartOf(LocalTime.DayOf(close, timeZone).AddMonths(MonthsAcrossRounds), timeZone);
}
