namespace FollowUp.Desk;

/// <summary>Where days are on a line from the first day of a programme's rounds to the last, in hundredths of its length.</summary>
/// <param name="Last">The last day, which is still part of it.</param>
public sealed record TimeLine(DateOnly First, DateOnly Last)
{
    public static TimeLine Of(IReadOnlyCollection<RoundOverview> rounds) => new(rounds.Min(round => round.OpensOn), rounds.Max(round => round.LastDay));

    public bool Has(DateOnly day) => day >= First && day <= Last;

    /// <summary>Where the day begins.</summary>
    public double Start(DateOnly day) => 100.0 * (day.DayNumber - First.DayNumber) / (Last.DayNumber - First.DayNumber + 1);

    /// <summary>From the beginning of one day to the end of another; never too short to be seen.</summary>
    public double Length(DateOnly from, DateOnly to) => Math.Max(1, Start(to.AddDays(1)) - Start(from));
}
