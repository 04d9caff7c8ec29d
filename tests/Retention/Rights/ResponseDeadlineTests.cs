using System.Globalization;
using FollowUp.Retention;

namespace FollowUp.Tests.Retention;

public sealed class ResponseDeadlineTests
{
    [Theory]
    [InlineData("2026-05-12", "2026-06-12")]
    [InlineData("2024-01-31", "2024-02-29")]
    [InlineData("2025-02-28", "2025-03-28")]
    public void A_request_is_due_on_the_same_date_next_month_or_its_last_day(string received, string due) => Due(received, due);

    [Theory]
    [InlineData("2026-01-31", "2026-03-02")]
    [InlineData("2025-11-25", "2025-12-29")]
    [InlineData("2026-03-03", "2026-04-07")]
    [InlineData("2027-11-25", "2027-12-29")]
    [InlineData("2021-12-03", "2022-01-04")]
    [InlineData("2026-04-04", "2026-05-05")]
    public void Where_that_is_no_working_day_it_is_due_on_the_next(string received, string due) => Due(received, due);

    private static void Due(string received, string due) =>
        Assert.Equal(Day(due), ResponseDeadline.For(Day(received)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
