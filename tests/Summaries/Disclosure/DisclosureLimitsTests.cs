using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.Options;

namespace FollowUp.Tests.Summaries;

public sealed class DisclosureLimitsTests
{
    private static readonly DateTimeOffset Now = Sample.Closed;

    [Theory]
    [InlineData("FewestAnswers", 9)]
    [InlineData("FewestForPercentages", 22)]
    [InlineData("SmallestCell", 4)]
    [InlineData("FewestForGroups", 59)]
    [InlineData("SmallestSideOfGroup", 9)]
    [InlineData("FewestPairs", 29)]
    [InlineData("FewestUnmatched", 9)]
    public async Task One_that_is_lowered_stops_the_start_with_a_sentence(string limit, int value)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(
            () => TestApplication.StartAsync(Now, ($"Disclosure:{limit}", value.ToString(System.Globalization.CultureInfo.InvariantCulture))));

        Assert.Contains("can be raised and never lowered", Assert.Single(refusal.Failures), StringComparison.Ordinal);
        Assert.Contains($"Disclosure__{limit}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_raised_holds()
    {
        await using var application = await TestApplication.StartAsync(Now, ("Disclosure:SmallestCell", "9"));

        var limits = application.Get<IOptions<DisclosureLimits>>().Value;

        Assert.Equal(Withheld.Protected, ChoiceDisclosure.Of(Tables.Choice(3), Tables.Tally([8, 10, 8]), 186, limits).Withheld);
        Assert.Equal(SharedShare.AtLeast(18, 26), ChoiceDisclosure.Of(Tables.Choice(3), Tables.Tally([18, 8, 0]), 186, limits).Headline?.Share);
    }
}
