namespace FollowUp.Retention;

/// <summary>By when a request has to be answered: the same date next month, or its last day where it has no such date; and where that is no working day, the next one.</summary>
internal static class ResponseDeadline
{
    public static DateOnly For(DateOnly receivedOn) => WorkingDay(receivedOn.AddMonths(1));

    /// <summary>The day itself, or the next working day.</summary>
    public static DateOnly WorkingDay(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || BankHolidays.Of(day.Year).Contains(day))
            day = day.AddDays(1);
        return day;
    }
}
