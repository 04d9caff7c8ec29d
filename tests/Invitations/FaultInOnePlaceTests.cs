using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Summaries;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Invitations;

public sealed class FaultInOnePlaceTests : IAsyncLifetime
{
    private const string First = "a-programme";
    private Outreach outreach = null!;

    public async Task InitializeAsync() => outreach = await Outreach.StartAsync();

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task A_programme_that_cannot_be_read_keeps_no_other_from_being_planned_and_the_run_fails()
    {
        await outreach.AddAsync();
        await SaveAnotherProgrammeAsync();
        await BreakAsync("Programmes", First, "v~000001", "Yaml");
        var fresh = await outreach.StartAnotherInstanceAsync();

        await Assert.ThrowsAsync<UnreadableProgrammeException>(() => outreach.PlanAsync(fresh));

        Assert.Equal(1, (await outreach.StateAsync()).Invited);
    }

    [Fact]
    public async Task A_programme_that_cannot_be_read_keeps_no_other_from_being_sent_and_the_run_fails()
    {
        var anna = await outreach.AddAsync();
        await SaveAnotherProgrammeAsync();
        await outreach.PlanAsync();
        await BreakAsync("Programmes", First, "v~000001", "Yaml");
        var fresh = await outreach.StartAnotherInstanceAsync();

        await Assert.ThrowsAsync<UnreadableProgrammeException>(() => outreach.SendAsync(fresh));

        Assert.Equal((1, 2), (await outreach.MailCountAsync(anna), (await outreach.InvitationAsync(anna)).Step));
    }

    [Fact]
    public async Task A_programme_that_cannot_be_read_keeps_no_other_from_being_closed_or_swept_and_the_runs_fail()
    {
        await outreach.AddAsync();
        await outreach.PlanAsync();
        await SaveAnotherProgrammeAsync();
        await BreakAsync("Programmes", First, "v~000001", "Yaml");
        var fresh = await outreach.StartAnotherInstanceAsync();
        outreach.Clock.MoveTo(outreach.Round.ClosesOn);

        await Assert.ThrowsAsync<UnreadableProgrammeException>(() => fresh.Get<CloseRounds>().Run(new(), CancellationToken.None));
        await Assert.ThrowsAsync<UnreadableProgrammeException>(() => fresh.Get<EnforceRetention>().Run(new(), CancellationToken.None));

        Assert.True((await outreach.StateAsync()).IsClosed);
        Assert.NotNull(await fresh.Get<ForecastTable>().FindAsync(outreach.Programme.Id, outreach.Clock.GetUtcNow(), CancellationToken.None));
    }

    [Fact]
    public async Task A_programme_that_cannot_be_read_keeps_no_other_from_sending_lost_links_and_the_run_fails()
    {
        var anna = await outreach.AddAsync();
        await SaveAnotherProgrammeAsync();
        await outreach.ImportAsync($"email,name,cohort,consented_on,consent_wording,consent_method\n{anna.Email},Ash,2020-21,2021-07-16,v2,form\n", First);
        await outreach.PlanAsync();
        await outreach.AskForLinkAsync(anna, First);
        await outreach.AskForLinkAsync(anna);
        await BreakAsync("Programmes", First, "v~000001", "Yaml");
        var fresh = await outreach.StartAnotherInstanceAsync();

        await Assert.ThrowsAsync<UnreadableProgrammeException>(() => fresh.Get<SendRequestedLinks>().Run(new TimerInfo(), CancellationToken.None));

        Assert.Equal(1, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task A_person_whose_row_cannot_be_read_keeps_nobody_from_their_messages_and_the_run_fails()
    {
        var (broken, anna) = (await outreach.AddAsync(), await outreach.AddAsync());
        await outreach.PlanAsync();
        await BreakAsync("Alumni", $"{outreach.Programme.Id}~2020-21", $"a~{broken.Id}", "Email");

        await Assert.ThrowsAsync<InvalidOperationException>(() => outreach.SendAsync());
        Assert.Equal((1, 2), (await outreach.MailCountAsync(anna), (await outreach.InvitationAsync(anna)).Step));

        outreach.Clock.Advance(TimeSpan.FromDays(7));
        await Assert.ThrowsAsync<InvalidOperationException>(() => outreach.SendAsync());
        Assert.Equal((2, 3), (await outreach.MailCountAsync(anna), (await outreach.InvitationAsync(anna)).Step));
    }

    private async Task SaveAnotherProgrammeAsync()
    {
        var yaml = Sample.Yaml.Replace("programme: send-leadership", $"programme: {First}", StringComparison.Ordinal);
        var programme = ProgrammeFile.Read(yaml).Programme ?? throw new InvalidOperationException("The programme has a fault.");
        await outreach.Application.Get<ProgrammeTable>().SaveAsync(programme, yaml, CancellationToken.None);
    }

    /// <summary>Takes a column out of a row.</summary>
    private async Task BreakAsync(string table, string partition, string key, string column)
    {
        var rows = outreach.Application.Get<StorageAccounts>().RosterTable(table);
        var row = (await rows.GetEntityAsync<TableEntity>(partition, key)).Value;
        row.Remove(column);
        await rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
