using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Alumni;

public sealed class OptOutBeforeTheNextMessageTests
{
    [Fact]
    public async Task Stops_what_is_planned_already()
    {
        var mails = await MailServer.Started;
        var (leaves, stays) = (MailServer.NewAddress(), MailServer.NewAddress());
        await using var application = await TestApplication.StartAsync(Sample.Begins, ("Email:ConnectionString", mails.ConnectionString));
        await application.SaveSampleProgrammeAsync();
        await RosterUpload.PostAsync(application, $"{leaves},Ash,2018-19,health,2019-07-12,v2,form,,\n{stays},Elm,2018-19,health,2019-07-12,v2,form,,\n");
        await application.Get<PlanInvitations>().Run(new TimerInfo(), CancellationToken.None);
        var link = application.Get<UnsubscribeLink>().For(Sample.Programme, RosterUpload.Hash(application, leaves)).Segments[^1];

        await HttpAnswer.Of(application, request => application.Get<Unsubscribe>().Run(request, Sample.Programme, link, CancellationToken.None));
        application.Clock.Advance(TimeSpan.FromMinutes(1));
        await application.Get<SendInvitations>().Run(new TimerInfo(), CancellationToken.None);

        Assert.Empty(await mails.MailsToAsync(leaves));
        Assert.Single(await mails.MailsToAsync(stays));
    }

    [Theory]
    [InlineData("email=p1%40alumni.example", 200)]
    [InlineData("email=%20P1%40Alumni.Example", 200)]
    [InlineData("email=nobody", 400)]
    [InlineData("", 400)]
    public async Task Is_recorded_by_the_team_for_somebody_who_asked_by_letter(string form, int status)
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        using var content = new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");

        var answer = await HttpAnswer.Of(application, request => application.Get<RecordOptOut>().Run(request, Sample.Programme, CancellationToken.None), content);

        Assert.Equal(status, answer.Status);
        var hash = RosterUpload.Hash(application, "p1@alumni.example");
        Assert.Equal(status == 200, await application.Get<OptOutTable>().ContainsAsync(Sample.Programme, hash, CancellationToken.None));
    }
}
