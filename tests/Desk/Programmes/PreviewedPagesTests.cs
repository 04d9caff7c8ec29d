using FollowUp.Desk;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Responses;

namespace FollowUp.Tests.Desk.Programmes;

public sealed class PreviewedPagesTests : IAsyncLifetime
{
    private TestApplication application = null!;

    public static TheoryData<string> Pages => [.. PreviewedPage.All];

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Theory, MemberData(nameof(Pages))]
    public async Task Are_shown_before_the_round_has_opened_and_to_nobody_in_particular(string page) =>
        Assert.Contains("SEND Leadership Programme", (await ShowAsync(page, "36m.2022-23")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("survey", "elsewhere")]
    [InlineData("elsewhere", "evaluation-2022")]
    public async Task Are_not_found_where_there_is_no_such_page_or_round(string page, string round) =>
        Assert.Equal(404, (await ShowAsync(page, round)).Status);

    [Theory]
    [InlineData("survey", "thank-you")]
    [InlineData("stop", "stopped")]
    public async Task Keep_nothing_of_what_is_sent_and_go_on_to_the_next(string page, string next)
    {
        application.Calls.Forget();

        var answer = await DeskAnswer.PostAsync(
            application, request => Task.FromResult(LeavePreview.Run(request, Sample.Programme, Sample.Report, page)), new FormUrlEncodedContent(FilledForm.Value));

        Assert.Equal((303, $"/desk/programmes/send-leadership/rounds/evaluation-2022/preview/{next}"), (answer.Status, answer.Location));
        Assert.Empty(application.Calls.Made);
    }

    private Task<DeskAnswer> ShowAsync(string page, string round) =>
        DeskAnswer.GetAsync(application, request => application.Get<ShowPreview>().Run(request, Sample.Programme, round, page, default));
}
