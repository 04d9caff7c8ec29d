namespace FollowUp.Programmes;

/// <summary>When messages may arrive, on the wall clock of the programme's zone: on <see cref="Days"/>, from <see cref="From"/> until just before <see cref="Until"/>.</summary>
public sealed record SendWindow(IReadOnlyList<DayOfWeek> Days, TimeSpan From, TimeSpan Until)
{
    public static SendWindow Default { get; } =
        new([DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], TimeSpan.FromHours(9), TimeSpan.FromHours(16));

    /// <summary>Days without messages, such as school holidays.</summary>
    public IReadOnlyList<DateRange> NoSendDates { get; init; } = [];

    /// <summary>The first instant at or after <paramref name="due"/> that lies within the window.</summary>
    public DateTimeOffset FirstAtOrAfter(DateTimeOffset due, TimeZoneInfo timeZone)
    {
        var local = TimeZoneInfo.ConvertTime(due, timeZone).DateTime;
        if (IsOpenOn(local) && local.TimeOfDay >= From && local.TimeOfDay < Until)
            return due;
        var day = local.TimeOfDay < From ? local.Date : local.Date.AddDays(1);
        while (!IsOpenOn(day))
            day = day.AddDays(1);
        var opens = LocalTime.At(day + From, timeZone);
        return opens > due ? opens : due;
    }

    public bool Contains(DateTimeOffset instant, TimeZoneInfo timeZone) => FirstAtOrAfter(instant, timeZone) == instant;

    private bool IsOpenOn(DateTime local) =>
        Days.Contains(local.DayOfWeek) && !NoSendDates.Any(range => range.Contains(DateOnly.FromDateTime(local)));
}
