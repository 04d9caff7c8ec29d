namespace FollowUp.Programmes;

/// <summary>Wall-clock times of a programme's zone as instants: a time that a clock change skips moves forward, one that it repeats is the first.</summary>
internal static class LocalTime
{
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo timeZone) => At(day.ToDateTime(TimeOnly.MinValue), timeZone);

    /// <summary>The day that it is in the zone.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo timeZone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, timeZone).DateTime);

    /// <summary>So many days after an instant's own, at their beginning: a clock change in between makes none of them longer or shorter.</summary>
    public static DateTimeOffset DaysAfter(DateTimeOffset instant, int days, TimeZoneInfo timeZone) => StartOf(DayOf(instant, timeZone).AddDays(days), timeZone);

    public static DateTimeOffset At(DateTime wallClock, TimeZoneInfo timeZone)
    {
        var local = DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified);
        while (timeZone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = timeZone.IsAmbiguousTime(local) ? timeZone.GetAmbiguousTimeOffsets(local).Max() : timeZone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
