using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Tests.Responses;

public sealed class StorageNoticeTests
{
    [Theory]
    [InlineData("", "without your name and e-mail address.")]
    [InlineData("Sector", "together with your sector.")]
    [InlineData("Cohort,SEND role", "together with your cohort and your SEND role.")]
    public void Every_background_fact_is_named(string labels, string expected)
    {
        var notice = Notice(labels, LinkAnswers.WithinRound);

        Assert.EndsWith(expected, notice.Stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LinkAnswers.WithinRound, "Until the survey closes")]
    [InlineData(LinkAnswers.AcrossRounds, "12 months after the last survey for your cohort has closed")]
    public void The_connections_end_is_said_in_both_modes_with_and_without_facts(LinkAnswers mode, string expected)
    {
        Assert.Contains(expected, Notice("", mode).Connected, StringComparison.Ordinal);
        Assert.Contains(expected, Notice("Sector", mode).Connected, StringComparison.Ordinal);
        Assert.Contains("delete your sector from your answers", Notice("Sector", mode).Connected, StringComparison.Ordinal);
    }

    private static StorageNotice Notice(string labels, LinkAnswers mode) => StorageNotice.For(
        [.. labels.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(label => new BackgroundFact(label, label))], mode);
}
