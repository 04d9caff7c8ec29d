using FollowUp.Desk;

namespace FollowUp.Tests.Desk.Overview;

public sealed class TimeLineTests
{
    private static readonly TimeLine Line = new(new(2022, 2, 1), new(2022, 5, 11));

    [Theory]
    [InlineData("2022-02-01", "2022-05-11", 0, 100)]
    [InlineData("2022-02-01", "2022-02-10", 0, 10)]
    [InlineData("2022-05-11", "2022-05-11", 99, 1)]
    public void Round_lies_where_its_days_are(string from, string to, double start, double length)
    {
        Assert.Equal(start, Line.Start(Day(from)), 1e-9);
        Assert.Equal(length, Line.Length(Day(from), Day(to)), 1e-9);
    }

    [Theory]
    [InlineData("2022-01-31", false)]
    [InlineData("2022-02-01", true)]
    [InlineData("2022-05-11", true)]
    [InlineData("2022-05-12", false)]
    public void Today_is_marked_from_its_first_day_to_its_last(string today, bool isMarked) => Assert.Equal(isMarked, Line.Has(Day(today)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
