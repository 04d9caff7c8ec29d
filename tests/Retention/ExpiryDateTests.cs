using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class ExpiryDateTests
{
    [Theory]
    [InlineData("2024-02-29T00:00:00Z", 12, "2025-02-28T00:00:00Z")]
    [InlineData("2024-02-29T00:00:00Z", 48, "2028-02-29T00:00:00Z")]
    [InlineData("2024-03-31T01:00:00Z", 12, "2025-03-31T01:00:00Z")]
    [InlineData("2024-10-27T01:00:00Z", 36, "2027-10-27T01:00:00Z")]
    public void Answers_expire_the_same_day_so_many_months_later_in_universal_time(string closesOn, int months, string expiresOn)
    {
        var expiry = Responses(Instant(closesOn), months);

        Assert.False(expiry.HasCome(Instant(expiresOn).AddTicks(-1)));
        Assert.True(expiry.HasCome(Instant(expiresOn)));
        Assert.True(expiry.HasCome(Instant(expiresOn).AddTicks(1)));
    }

    private static Expiry Responses(DateTimeOffset closesOn, int months)
    {
        var programme = SampleProgramme.Value with { Windows = new() { ResponseMonths = months } };
        var round = SampleProgramme.Evaluation with { ClosesOn = closesOn };
        var history = new ProgrammeHistory([programme], [new BegunRound(programme, round, 1)]);
        return Assert.Single(history.ByRound(closed => closed.AddMonths(history.Windows.ResponseMonths)));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
