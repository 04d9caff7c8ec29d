using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Programmes;

public sealed class RoundTests
{
    [Theory]
    [InlineData("2022-03-01T00:00:00Z", "2022-02-28")]
    [InlineData("2022-03-26T23:59:59Z", "2022-03-26")]
    [InlineData("2022-07-14T23:00:00Z", "2022-07-14")]
    [InlineData("2022-07-14T23:00:01Z", "2022-07-15")]
    public void Last_day_is_the_programmes_day_on_which_the_last_moment_falls(string closesOn, string expected)
    {
        var round = SampleProgramme.Evaluation with { ClosesOn = DateTimeOffset.Parse(closesOn, null) };

        Assert.Equal(DateOnly.Parse(expected, null), round.LastDay(SampleProgramme.Value.TimeZone));
    }
}
