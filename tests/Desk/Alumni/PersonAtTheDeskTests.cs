using FollowUp.Desk;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;

namespace FollowUp.Tests.Desk.Alumni;

public sealed class PersonAtTheDeskTests : IAsyncLifetime
{
    private Outreach outreach = null!;

    private TestApplication Application => outreach.Application;

    public async Task InitializeAsync() => outreach = await Outreach.StartAsync();

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task Is_found_by_the_address_in_any_case_with_the_consent_that_was_given()
    {
        var anna = await outreach.AddAsync();

        var page = await FindAsync($" {anna.Email.ToUpperInvariant()} ");

        Assert.Equal(["On the roster yes, in cohort 2020-21", "Name Ash", "Wants no messages no", "Mail came back no"], page.Rows.Take(4));
        Assert.StartsWith("16 Jul 2021 Method: form, Wording: v2, WordingSha256: ", page.Rows[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_history_of_consent_the_oldest_first()
    {
        var anna = await outreach.AddAsync();
        await outreach.ImportAsync($"email,name,cohort,consented_on,consent_wording,consent_method\n{anna.Email},Ash,2020-21,2022-01-10,v2,phone\n");

        var page = await FindAsync(anna.Email);

        Assert.Equal(["16 Jul 2021", "10 Jan 2022"], page.Rows.Skip(4).Select(row => row[..11]));
    }

    [Fact]
    public async Task Whom_nobody_knows_is_not_on_the_roster() =>
        Assert.Equal("On the roster no", (await FindAsync("nobody@example.org")).Rows[0]);

    [Fact]
    public async Task Whose_mail_came_back_or_who_stopped_messages_is_said_to_get_none()
    {
        var anna = await outreach.AddAsync();
        await outreach.BounceAsync(anna);
        var stop = await DeskAnswer.PostAsync(Application, request => Application.Get<StopMessages>().Run(request, outreach.Programme.Id, default), ("stop", anna.Email.ToUpperInvariant()));

        var page = await FindAsync(anna.Email);

        Assert.Equal((303, "/desk/programmes/send-leadership/alumni?stopped"), (stop.Status, stop.Location));
        Assert.StartsWith("Wants no messages yes", page.Rows[2], StringComparison.Ordinal);
        Assert.StartsWith("Mail came back yes", page.Rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looks_the_same_whether_or_not_they_were_written_to_and_have_answered()
    {
        var anna = await outreach.AddAsync();
        var before = (await FindAsync(anna.Email)).Html;
        await outreach.PlanAsync();
        await outreach.SendAsync();
        var written = (await FindAsync(anna.Email)).Html;
        await outreach.AnswerAsync(anna);

        Assert.Equal([before, before], [written, (await FindAsync(anna.Email)).Html]);
    }

    [Fact]
    public async Task Is_not_looked_for_without_an_address() => Assert.Equal(400, (await FindAsync("anna")).Status);

    private Task<DeskAnswer> FindAsync(string address) =>
        DeskAnswer.PostAsync(Application, request => Application.Get<FindPerson>().Run(request, outreach.Programme.Id, default), ("find", address));
}
