namespace FollowUp.Programmes;

/// <summary>One opening of a wave. It opens at <see cref="OpensOn"/> and is closed from <see cref="ClosesOn"/> on.</summary>
public sealed record Round(string Id, Wave Wave, IReadOnlyList<string> Cohorts, DateTimeOffset OpensOn, DateTimeOffset ClosesOn)
{
    public bool IsOpen(DateTimeOffset now) => OpensOn <= now && now < ClosesOn;

    /// <summary>The last day, on the programme's calendar, on which answers are taken: the one that people are told.</summary>
    public DateOnly LastDay(TimeZoneInfo timeZone) =>
        LocalTime.DayOf(ClosesOn.AddTicks(-1), timeZone);
}
