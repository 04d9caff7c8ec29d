using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Responses;

public sealed class WithdrawalWindowTests : IAsyncLifetime
{
    private static readonly Round Relative = SampleProgramme.Value.Rounds.Single(round => round.Id == "6m.2021-22");
    private TestApplication application = null!;

    public async Task InitializeAsync() => application = await TestApplication.StartAsync(Relative.OpensOn);

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Theory]
    [InlineData("2024-01-29T00:00:00Z", 90, "2024-04-27", "2024-04-27T23:00:00Z")]
    [InlineData("2024-08-31T23:00:00Z", 90, "2024-11-29", "2024-11-30T00:00:00Z")]
    [InlineData("2024-02-29T00:00:00Z", 14, "2024-03-13", "2024-03-14T00:00:00Z")]
    public void Ends_with_the_day_that_people_are_told_and_the_link_is_kept_until_then(string closesOn, int days, string lastDay, string endsOn)
    {
        var programme = SampleProgramme.Value with { Windows = new() { InvitationDays = days } };
        var round = Relative with { ClosesOn = Instant(closesOn) };
        var history = new ProgrammeHistory([programme], [new BegunRound(programme, round, 1)]);

        Assert.Equal(lastDay, $"{WithdrawalWindow.LastDay(programme, round):yyyy-MM-dd}");
        Assert.Equal(Instant(endsOn), WithdrawalWindow.EndsOn(programme, round));
        Assert.Equal(Instant(endsOn), Assert.Single(application.Get<InvitationDeletion>().Expiries(history)).On);
    }

    [Fact]
    public void Ends_with_the_round_where_nobody_can_tell_from_then_on() =>
        Assert.Equal(SampleProgramme.Evaluation.ClosesOn, WithdrawalWindow.EndsOn(SampleProgramme.Value, SampleProgramme.Evaluation));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
