using FollowUp.Retention;

namespace FollowUp.Tests.Retention;

public sealed class WarningStageTests
{
    private static readonly DateTimeOffset End = new(2022, 5, 30, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(60, 60)]
    [InlineData(31, 60)]
    [InlineData(30, 30)]
    [InlineData(1, 30)]
    public void A_warning_is_due_60_and_30_days_before(int daysBefore, int stage) => Assert.Equal(stage, WarningStage.DueOn(End, End.AddDays(-daysBefore)));

    [Fact]
    public void None_is_due_a_tick_earlier_or_at_the_end()
    {
        Assert.Null(WarningStage.DueOn(End, End.AddDays(-60).AddTicks(-1)));
        Assert.Null(WarningStage.DueOn(End, End));
    }
}
