using System.Text;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries;

public sealed class ResearchEditionOfTheSampleTests
{
    private static readonly ResearchReport Report = Sample.ReportOf(Sample.Responses);

    [Theory]
    [InlineData("leadership_impact", "lasting", 18, 69)]
    [InlineData("leadership_impact", "modest", 6, 23)]
    [InlineData("delivery_impact", "changed", 20, 77)]
    [InlineData("delivery_impact", "ideas_only", 5, 19)]
    public void Options_have_the_published_shares(string question, string option, int people, int percent)
    {
        var share = Report.Questions.Single(figures => figures.Id == question).Chose(option);

        Assert.Equal(new Share(people, 26), share);
        Assert.Equal(percent, share.Percent);
    }

    [Theory]
    [InlineData("senior_support", 19, 73)]
    [InlineData("knows_good_leader", 25, 96)]
    [InlineData("confident_leader", 25, 96)]
    [InlineData("confident_change", 25, 96)]
    [InlineData("skills_for_send", 25, 96)]
    public void Those_who_agree_have_the_published_shares(string question, int people, int percent)
    {
        var headline = Report.Headlines.Single(figures => figures.Id == question).Headline;

        Assert.Equal("Agree", headline?.Label);
        Assert.Equal(new Share(people, 26), headline?.Share);
        Assert.Equal(percent, headline?.Share.Percent);
    }

    [Fact]
    public void The_silent_could_put_a_lasting_impact_anywhere_from_10_to_96_per_cent()
    {
        var headline = Report.Headlines.Single(figures => figures.Id == "leadership_impact").Headline;

        Assert.Equal(new SilentRange(Invited: 186, DidNotAnswer: 160, LowestPercent: 10, HighestPercent: 96), headline?.Silent);
    }

    [Fact]
    public void The_base_of_a_several_choice_question_is_everybody_who_saw_it()
    {
        var barriers = Report.Questions.Single(figures => figures.Id == "barriers");

        Assert.Equal(1, barriers.Unanswered);
        Assert.Equal(new Share(18, 26), barriers.Chose("resources"));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("figures.csv")]
    [InlineData("codebook.csv")]
    [InlineData("summary.json")]
    public async Task Each_file_is_the_one_that_was_found_good(string file) =>
        Golden.Verify(await Sample.Render(Report, file), $"Summaries/Golden/{file}");

    [Fact]
    public async Task The_page_is_under_100_KB() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(await Sample.Render(Report, "index.html")), 1, 100_000);

    /// <summary>So many that the sample of each question's texts is full, as it is with any more.</summary>
    [Fact]
    public async Task The_page_of_ever_so_many_answers_is_at_most_twice_as_long() =>
        Assert.InRange((await Sample.Render(Sample.ReportOf(ManyAnswers.Of(2_000)), "index.html")).Length, 1, 2 * (await Sample.Render(Report, "index.html")).Length);
}
