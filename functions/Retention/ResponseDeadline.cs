namespace FollowUp.Retention;

/// <summary>By when a request has to be answered: the same date next month, or its last day where it has no such date; and where that is no working day, the next one.</summary>
internal static class ResponseDeadline
{
    public static DateOnly For(DateOnly receivedOn)
    {
        var due = receivedOn.AddMonths(1);
        while (due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || BankHolidays.Of(due.Year).Contains(due))
            due = due.AddDays(1);
        return due;
    }
}
