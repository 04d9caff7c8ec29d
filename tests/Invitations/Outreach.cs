using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Invitations;

/// <summary>The sample's evaluation of 2022 on the day it opens, for a roster of the test's own, and a mailbox that takes its messages.</summary>
internal sealed class Outreach : IAsyncDisposable
{
    private readonly List<TestApplication> instances;
    private readonly MailServer mails;

    private Outreach(TestApplication application, MailServer mails, Programme programme) =>
        (instances, this.mails, Programme) = ([application], mails, programme);

    public TestApplication Application => instances[0];

    public Programme Programme { get; }

    public Round Round => Programme.Rounds.Single(round => round.Id == "evaluation-2022");

    public ManualClock Clock => Application.Clock;

    /// <param name="change">What is different in the programme's file.</param>
    public static async Task<Outreach> StartAsync(
        MailServer? mails = null, Func<string, string>? change = null, params (string Name, string Value)[] settings)
    {
        mails ??= await MailServer.Started;
        var application = await TestApplication.StartAsync(Sample.Begins, [("Email:ConnectionString", mails.ConnectionString), .. settings]);
        var yaml = change?.Invoke(Sample.Yaml) ?? Sample.Yaml;
        var file = ProgrammeFile.Read(yaml);
        Assert.Empty(file.Faults);
        var programme = file.Programme ?? throw new InvalidOperationException("The programme has a fault.");
        await application.Get<ProgrammeTable>().SaveAsync(programme, yaml, CancellationToken.None);
        return new(application, mails, programme);
    }

    public async Task<TestApplication> StartAnotherInstanceAsync()
    {
        var another = await Application.StartAnotherAsync();
        instances.Add(another);
        return another;
    }

    /// <summary>Uploads a roster of these addresses.</summary>
    public async Task ImportAsync(IEnumerable<string> addresses, string cohort = "2020-21")
    {
        var rows = addresses.Select(address => $"{address},Ash,{cohort},2021-07-16,v2,form\n");
        await ImportAsync($"email,name,cohort,consented_on,consent_wording,consent_method\n{string.Concat(rows)}");
    }

    /// <param name="programme">Null for the one that there always is.</param>
    public async Task ImportAsync(string roster, string? programme = null)
    {
        var body = new MemoryStream(Encoding.UTF8.GetBytes(roster));
        var request = new DefaultHttpContext { Request = { Body = body } }.Request;
        await Application.Get<ImportRoster>().Run(request, programme ?? Programme.Id, CancellationToken.None);
    }

    /// <summary>Puts one more person on the roster.</summary>
    /// <param name="word">What the mailbox is to do with their mails.</param>
    public async Task<Alumnus> AddAsync(string word = "anna", string cohort = "2020-21")
    {
        var address = MailServer.NewAddress(word);
        await ImportAsync([address], cohort);
        await foreach (var alumnus in Application.Get<AlumniTable>().InCohortAsync(Programme.Id, cohort, CancellationToken.None))
        {
            if (alumnus.Email == address)
                return alumnus;
        }
        throw new InvalidOperationException("The roster did not take the row.");
    }

    public Task PlanAsync(TestApplication? instance = null) =>
        (instance ?? Application).Get<PlanInvitations>().Run(new TimerInfo(), CancellationToken.None);

    public Task SendAsync(TestApplication? instance = null) =>
        (instance ?? Application).Get<SendInvitations>().Run(new TimerInfo(), CancellationToken.None);

    public async Task SendAfterAsync(TimeSpan wait)
    {
        Clock.Advance(wait);
        await SendAsync();
    }

    public Task<IReadOnlyList<ReceivedMail>> MailsAsync(Alumnus alumnus) => mails.MailsToAsync(alumnus.Email);

    public async Task<int> MailCountAsync(Alumnus alumnus) => (await MailsAsync(alumnus)).Count;

    public async Task<Invitation> InvitationAsync(Alumnus alumnus) =>
        await Application.Get<InvitationTable>().FindAsync(Programme.Id, Round.Id, alumnus.Id, CancellationToken.None)
        ?? throw new InvalidOperationException("Nobody planned this person.");

    /// <summary>The e-mail operations that were about somebody.</summary>
    public async Task<IReadOnlyList<Guid>> OperationsAsync(Alumnus alumnus) =>
        [.. (await RowsAsync("Operations")).Where(row => row.GetString("Alumnus") == alumnus.Id).Select(row => Guid.Parse(row.PartitionKey))];

    /// <summary>The e-mail service reports what became of a message.</summary>
    public Task ReportAsync(Guid operation, string recipient, string status) => Application.Get<RecordDelivery>().Run(
        JsonSerializer.Serialize(new[]
        {
            new { eventType = "Microsoft.Communication.EmailDeliveryReportReceived", data = new { messageId = operation, recipient, status } },
        }),
        CancellationToken.None);

    public async Task<RoundState> StateAsync() =>
        await Application.Get<RoundTable>().FindAsync(Programme.Id, Round.Id, CancellationToken.None)
        ?? throw new InvalidOperationException("The round has not begun.");

    public async Task<bool> AnswerAsync(Alumnus alumnus)
    {
        var begun = await Application.Get<BegunRounds>().FindAsync(Programme.Id, Round.Id, CancellationToken.None)
            ?? throw new InvalidOperationException("The round has not begun.");
        var key = await Application.Get<PseudonymKeyTable>().FindOrMakeAsync(KeyScope.Of(Programme.Id, Round), CancellationToken.None);
        var answers = new Response(new Dictionary<string, string> { ["leadership_impact"] = "lasting" }, new Dictionary<string, string>());
        return await Application.Get<ResponseTable>().SaveAsync(begun, key!.Of(alumnus.Id), answers, CancellationToken.None);
    }

    public Task OptOutAsync(Alumnus alumnus) => Application.Get<OptOutTable>().AddAsync(Programme.Id, Hash(alumnus), CancellationToken.None);

    /// <summary>Asks for the personal link of the person's address.</summary>
    public Task AskForLinkAsync(Alumnus alumnus, string? programme = null) =>
        Application.Get<LinkRequestTable>().AskAsync(programme ?? Programme.Id, Hash(alumnus, programme), CancellationToken.None);

    public Task BounceAsync(Alumnus alumnus, DateTimeOffset? on = null) =>
        Application.Get<AddressTable>().MarkBouncedAsync(Programme.Id, Hash(alumnus), new("Bounced", on ?? Clock.GetUtcNow()), CancellationToken.None);

    /// <summary>As a right is answered.</summary>
    public async Task EraseAsync(Alumnus alumnus)
    {
        var current = await Application.Get<ProgrammeTable>().CurrentAsync(Programme.Id, CancellationToken.None);
        var history = await Application.Get<ProgrammeHistories>().ReadAsync(current!, CancellationToken.None);
        await Application.Get<PersonErasure>().EraseAsync(history, new(Hash(alumnus), new(alumnus.Id, alumnus.Cohort)), CancellationToken.None);
    }

    /// <summary>The contact details go, and nothing else.</summary>
    public async Task ForgetAsync(Alumnus alumnus)
    {
        var row = await ContactAsync(alumnus);
        await Application.Get<StorageAccounts>().RosterTable("Alumni").DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    /// <param name="day">Null where there was none.</param>
    public async Task ConsentOnAsync(Alumnus alumnus, DateOnly? day)
    {
        var row = await ContactAsync(alumnus);
        row.Remove("ConsentedOn");
        if (day is { } consentedOn)
            row["ConsentedOn"] = new DateTimeOffset(consentedOn, TimeOnly.MinValue, TimeSpan.Zero);
        await Application.Get<StorageAccounts>().RosterTable("Alumni").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    /// <summary>Every row of a table of the roster's account.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Application.Get<StorageAccounts>().RosterTable(table).QueryAsync<TableEntity>())
            rows.Add(row);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances)
            await instance.DisposeAsync();
    }

    private async Task<TableEntity> ContactAsync(Alumnus alumnus) => (await RowsAsync("Alumni")).Single(row => row.RowKey == $"a~{alumnus.Id}");

    private string Hash(Alumnus alumnus, string? programme = null) =>
        Application.Get<AddressKey>().Hash(programme ?? Programme.Id, EmailAddress.Parse(alumnus.Email) ?? throw new InvalidOperationException());
}
