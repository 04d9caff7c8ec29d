using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries;

[Collection(AnsweredMentors.Name)]
public sealed class ReportOfThePeerMentorsTests(AnsweredMentors answered)
{
    private const string Report = "after-36-months";

    private static readonly List<string> Places = ["much_less", "less", "same", "more", "much_more"];

    [Theory]
    [InlineData("index.html")]
    [InlineData("figures.csv")]
    [InlineData("summary.json")]
    public async Task Each_file_is_the_one_that_was_found_good(string file) =>
        Golden.Verify(await answered.Mentors.FileAsync(Report, file), $"Summaries/Golden/peer-mentors/{file}");

    [Theory]
    [InlineData("index.html")]
    [InlineData("figures.csv")]
    [InlineData("summary.json")]
    public async Task Each_file_that_everybody_may_read_is_the_one_that_was_found_good(string file) =>
        Golden.Verify((await Sample.RenderAsync(answered.Shared)).Single(shared => shared.Name == file).Content.ToString(), $"Summaries/Shared/Golden/peer-mentors/{file}");

    [Theory]
    [InlineData("6m", "confidence")]
    [InlineData("12m", "use_of_skills")]
    [InlineData("24m", "support_from_manager")]
    public async Task The_same_people_are_followed_over_both_cohorts(string earlier, string question)
    {
        var (before, after) = (ByPerson(earlier, question), ByPerson("36m", question));
        var steps = before.Keys.Intersect(after.Keys).Select(person => Math.Sign(Places.IndexOf(after[person]) - Places.IndexOf(before[person]))).ToList();

        var figures = (await answered.Mentors.FileAsync(Report, EditionFile.Figures)).Split('\n');

        var rows = figures.Where(row => row.Contains($",{question},,change={earlier}>36m,", StringComparison.Ordinal)).ToList();
        Assert.Contains(rows, row => row.Contains($",{steps.Count(step => step > 0)},{steps.Count},", StringComparison.Ordinal) && row.Contains("improved", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains($",{steps.Count(step => step < 0)},{steps.Count},", StringComparison.Ordinal) && row.Contains("declined", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains($",{before.Count - steps.Count},,,answered in {earlier} alone", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains($",{after.Count - steps.Count},,,answered in 36m alone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_round_of_a_cohort_has_nothing_to_be_compared_with()
    {
        var page = await answered.Mentors.FileAsync("after-6-months", EditionFile.Page);

        Assert.DoesNotContain("Over time", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The same people", page, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> ByPerson(string wave, string question) => PeerMentors.Answers
        .Where(row => row["round"] is var round && (round == $"{wave}.2022" || round == $"{wave}.2023") && row[question].Length > 0)
        .ToDictionary(row => row["email"], row => row[question]);
}
