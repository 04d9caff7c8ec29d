using Azure.Data.Tables;
using FollowUp.Desk;
using FollowUp.Programmes;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Desk.Overview;

/// <summary>The version in force of one programme cannot be read.</summary>
public sealed class UnreadableProgrammeTests
{
    [Fact]
    public async Task Pages_about_all_programmes_say_so_and_show_the_others_and_hide_no_other_fault()
    {
        await using var application = await TestApplication.StartAsync(FollowUp.Local.Launcher.Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();
        await application.Get<StorageAccounts>().RosterTable("Programmes").AddEntityAsync(new TableEntity("a-broken-one", "~current") { ["Version"] = 1 });
        Func<HttpRequest, Task<IResult>>[] pages =
        [
            request => application.Get<ShowDesk>().Run(request, CancellationToken.None),
            request => application.Get<ShowProgrammes>().Run(request, CancellationToken.None),
            request => application.Get<ShowReports>().Run(request, CancellationToken.None),
        ];

        foreach (var page in pages)
        {
            var answer = await DeskAnswer.GetAsync(application, page);

            Assert.Equal(200, answer.Status);
            Assert.Contains(programme.Name, answer.Text, StringComparison.Ordinal);
            Assert.Contains("a-broken-one", answer.Document.QuerySelector(".govuk-inset-text")?.TextContent, StringComparison.Ordinal);
        }

        var otherFault = new InvalidOperationException("Not a word about programmes.");
        Assert.Same(otherFault, await Assert.ThrowsAsync<InvalidOperationException>(
            () => application.Get<ProgrammeTurns>().ReadEachAsync(_ => Task.FromException<int>(otherFault), CancellationToken.None)));
    }
}
