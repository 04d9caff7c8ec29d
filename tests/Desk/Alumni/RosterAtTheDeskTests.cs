using System.Text;
using FollowUp.Alumni;
using FollowUp.Desk;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Alumni;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Desk.Alumni;

public sealed class RosterAtTheDeskTests : IAsyncLifetime
{
    private const string Rows = "anna@example.org,Anna,2018-19,health,2019-07-12,v2,form,,\nberta@example.org,Berta,1999-00,health,2019-07-12,v2,form,,\n";
    private TestApplication application = null!;

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task Check_says_what_an_import_would_do_and_keeps_nothing()
    {
        var answer = await PostAsync("check", RosterUpload.Header + Rows);

        Assert.Equal(["New on the roster 1", "On it already, brought up to date 0", "Refused 1"], answer.Rows.Take(3));
        Assert.StartsWith("3 there is no such cohort", answer.Rows[3], StringComparison.Ordinal);
        Assert.Empty(await InCohortAsync());
    }

    [Fact]
    public async Task What_was_checked_is_imported_as_it_was_from_the_page_itself()
    {
        var check = await PostAsync("check", RosterUpload.Header + Rows);
        var carried = check.Document.QuerySelector("input[name=roster]")?.GetAttribute("value") ?? "";

        var answer = await PostAsync(RosterForm.Import, carried);

        Assert.Equal("Anna", Assert.Single(await InCohortAsync()).Name);
        Assert.Contains("What the import did", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_chosen_is_read_rather_than_the_lines()
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(RosterUpload.Header + Rows)), RosterForm.FileField, "alumni.csv" },
            { new StringContent(""), RosterForm.TextField },
            { new StringContent(RosterForm.Import), RosterForm.ActionField },
        };

        await DeskAnswer.PostAsync(application, request => application.Get<UploadRoster>().Run(request, Sample.Programme, default), form);

        Assert.Single(await InCohortAsync());
    }

    [Fact]
    public async Task Long_file_is_checked_and_then_chosen_once_more()
    {
        var row = Rows.Split('\n')[0] + "\n";

        var answer = await PostAsync("check", RosterUpload.Header + string.Concat(Enumerable.Repeat(row, RosterForm.LongestCarriedOver / row.Length + 1)));

        Assert.Equal("New on the roster 1", answer.Rows[0]);
        Assert.Null(answer.Document.QuerySelector("input[name=roster]"));
        Assert.Contains("choose it once more", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Choose a file, or paste its lines")]
    [InlineData("email,name\na@example.org,Anna\n", "Missing: cohort")]
    public async Task Upload_that_is_no_roster_is_refused_with_the_reason(string csv, string reason)
    {
        var answer = await PostAsync(RosterForm.Import, csv);

        Assert.Equal(400, answer.Status);
        Assert.Contains(reason, answer.Document.QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=HYPERLINK(1)")]
    public async Task Markup_and_formulas_of_an_upload_are_words_wherever_they_are_shown(string hostile)
    {
        var answer = await PostAsync("check", $"{RosterUpload.Header[..^1]},{hostile}\n{Rows}{hostile}@example.org,{hostile},{hostile},,,,,,,\n");

        Assert.Empty(answer.Document.QuerySelectorAll("script"));
        Assert.Contains($"Nothing was read of the column {hostile.ToLowerInvariant()}.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_refused_rows_are_listed_and_the_rest_counted()
    {
        var answer = await PostAsync("check", RosterUpload.Header + string.Concat(Enumerable.Range(0, 250).Select(row => $"p{row},,,,,,,,\n")));

        Assert.Equal(3 + 200, answer.Rows.Count);
        Assert.Contains("50 more rows are refused", answer.Text, StringComparison.Ordinal);
    }

    private Task<DeskAnswer> PostAsync(string action, string csv) => DeskAnswer.PostAsync(
        application,
        request => application.Get<UploadRoster>().Run(request, Sample.Programme, default),
        (RosterForm.TextField, csv),
        (RosterForm.ActionField, action));

    private async Task<IReadOnlyList<Alumnus>> InCohortAsync() =>
        await application.Get<AlumniTable>().InCohortAsync(Sample.Programme, "2018-19", default).ToListAsync();
}
