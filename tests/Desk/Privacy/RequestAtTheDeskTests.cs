using FollowUp.Alumni;
using FollowUp.Desk;
using FollowUp.Retention;
using FollowUp.Tests.Invitations;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Desk.Privacy;

/// <summary>Somebody of the roster asks about their data, and the team works with the pages alone.</summary>
public sealed class RequestAtTheDeskTests : IAsyncLifetime
{
    private Outreach outreach = null!;
    private Alumnus anna = null!;

    public async Task InitializeAsync()
    {
        outreach = await Outreach.StartAsync();
        anna = await outreach.AddAsync();
    }

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task Copy_is_offered_by_a_link_that_can_be_sent_again_before_the_request_is_closed()
    {
        var id = await TakeAsync("Access");
        Assert.Equal((1, "link sent"), (await outreach.MailCountAsync(anna), await StateAsync(id)));

        await PostAsync(id, (RequestForm.Action, RequestForm.SendLink), (RequestForm.Email, anna.Email));
        Assert.Equal((2, "link sent"), (await outreach.MailCountAsync(anna), await StateAsync(id)));

        await PostAsync(id, (RequestForm.Action, RequestForm.Close), (RequestForm.Outcome, "Fetched"));
        var closed = await ShowAsync(id);
        Assert.Contains("What came of it Fetched", closed.Rows);
        Assert.Empty(closed.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Erasure_takes_the_person_off_the_roster_and_closes_by_itself()
    {
        var id = await TakeAsync("Erasure");
        Assert.Equal("under way", await StateAsync(id));
        Assert.DoesNotContain(await outreach.RowsAsync("Alumni"), row => row.RowKey == $"a~{anna.Id}");

        outreach.Clock.Advance(TimeSpan.FromMinutes(6));
        await outreach.Application.Get<RepeatErasures>().Run(new TimerInfo(), CancellationToken.None);

        Assert.Equal("closed", await StateAsync(id));
    }

    [Fact]
    public async Task Complaint_is_acknowledged_paused_resumed_and_extended()
    {
        var id = await TakeAsync("Complaint");
        Assert.Contains("1 Feb 2022: acknowledged by mail", (await ShowAsync(id)).Rows);

        await ChangeAsync(id, "pause", "we asked which message");
        Assert.Equal(["resume"], (await ShowAsync(id)).Document.QuerySelectorAll("input[name=change]").Select(choice => choice.GetAttribute("value")));

        outreach.Clock.Advance(TimeSpan.FromDays(10));
        await ChangeAsync(id, "resume", "they told us");
        await ChangeAsync(id, "extend", "it is complex", (RequestForm.Months, "2"));

        Assert.Contains("Has to be answered by 11 May 2022", (await ShowAsync(id)).Rows);
    }

    [Theory]
    [InlineData(RequestForm.Close, RequestForm.Outcome)]
    [InlineData(RequestForm.Change, RequestForm.Reason)]
    [InlineData(RequestForm.SendLink, RequestForm.Email)]
    public async Task Form_with_something_missing_is_refused_at_its_field_and_changes_nothing(string action, string field)
    {
        var id = await TakeAsync("Access");

        var answer = await PostAsync(id, (RequestForm.Action, action));

        Assert.Equal((400, $"#{field}"), (answer.Status, answer.Document.QuerySelector(".govuk-error-summary a")?.GetAttribute("href")));
        Assert.Equal("link sent", await StateAsync(id));
    }

    /// <returns>The request's id, as the list links to it.</returns>
    private async Task<string> TakeAsync(string kind)
    {
        var taken = await DeskAnswer.PostAsync(
            outreach.Application,
            request => outreach.Application.Get<HandlePrivacy>().Run(request, outreach.Programme.Id, default),
            (PrivacyForm.Action, PrivacyForm.TakeRequest),
            (PrivacyForm.Email, anna.Email),
            (PrivacyForm.Kind, kind),
            (PrivacyForm.Identity, "Answered from it"));
        Assert.Equal((303, "/desk/programmes/send-leadership/privacy?done"), (taken.Status, taken.Location));
        var list = await DeskAnswer.GetAsync(outreach.Application, request => outreach.Application.Get<ShowPrivacy>().Run(request, outreach.Programme.Id, default));
        return list.Document.QuerySelectorAll("td a").Select(link => link.GetAttribute("href")!.Split('/')).Single(parts => parts[^2] == "requests")[^1];
    }

    private async Task<string> StateAsync(string id) => (await ShowAsync(id)).Rows.Single(row => row.StartsWith("State ", StringComparison.Ordinal))["State ".Length..];

    private Task<DeskAnswer> ShowAsync(string id) =>
        DeskAnswer.GetAsync(outreach.Application, request => outreach.Application.Get<ShowRequest>().Run(request, outreach.Programme.Id, id, default));

    private Task<DeskAnswer> ChangeAsync(string id, string change, string reason, params (string Name, string Value)[] more) =>
        PostAsync(id, [(RequestForm.Action, RequestForm.Change), (RequestForm.Change, change), (RequestForm.Reason, reason), .. more]);

    private Task<DeskAnswer> PostAsync(string id, params (string Name, string Value)[] fields) =>
        DeskAnswer.PostAsync(outreach.Application, request => outreach.Application.Get<HandleRequest>().Run(request, outreach.Programme.Id, id, default), fields);
}
