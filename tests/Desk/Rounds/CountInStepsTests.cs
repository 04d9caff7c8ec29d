using FollowUp.Desk;

namespace FollowUp.Tests.Desk.Rounds;

public sealed class CountInStepsTests
{
    [Theory]
    [InlineData(0, "fewer than 10 people")]
    [InlineData(9, "fewer than 10 people")]
    [InlineData(10, "10 to 14 people")]
    [InlineData(14, "10 to 14 people")]
    [InlineData(26, "25 to 29 people")]
    public void One_answer_more_shows_only_where_a_step_is_full(int answers, string expected) => Assert.Equal(expected, CountInSteps.Of(answers));
}
