namespace FollowUp.Retention;

/// <summary>The bank holidays of England that recur: https://www.gov.uk/bank-holidays. Those that fall on a weekend are kept on the next working day.</summary>
internal static class BankHolidays
{
    public static IReadOnlySet<DateOnly> Of(int year)
    {
        var easter = Easter(year);
        var days = new HashSet<DateOnly>
        {
            easter.AddDays(-2),
            easter.AddDays(1),
            OnOrAfter(DayOfWeek.Monday, new(year, 5, 1)),
            OnOrAfter(DayOfWeek.Monday, new(year, 5, 25)),
            OnOrAfter(DayOfWeek.Monday, new(year, 8, 25)),
        };
        foreach (var day in (DateOnly[])[new(year, 1, 1), new(year, 12, 25), new(year, 12, 26)])
            days.Add(Substitute(day, days));
        return days;
    }

    private static DateOnly Substitute(DateOnly day, HashSet<DateOnly> taken)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || taken.Contains(day))
            day = day.AddDays(1);
        return day;
    }

    private static DateOnly OnOrAfter(DayOfWeek weekday, DateOnly day) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>By the rule of Meeus, Jones and Butcher: https://en.wikipedia.org/wiki/Date_of_Easter.</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var correction = (golden + 11 * epact + 22 * weekday) / 451;
        var day = epact + weekday - 7 * correction + 114;
        return new(year, day / 31, day % 31 + 1);
    }
}
