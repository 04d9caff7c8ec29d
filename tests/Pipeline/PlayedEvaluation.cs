using System.Net.Http.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FollowUp.Local.Launcher;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FollowUp.Tests.Pipeline;

/// <summary>The evaluation of 2022 as its users played it, from the roster until nobody may know any more whom it went to.</summary>
public sealed class PlayedEvaluation : IAsyncLifetime
{
    private const string Folder = $"{Sample.Programme}/{Sample.Report}/";
    private SampleRun? run;

    public IReadOnlyList<ReceivedMail> Mails { get; private set; } = [];

    public IReadOnlyList<string> Respondents { get; private set; } = [];

    public string ReportPage { get; private set; } = "";

    public string SummaryAtClose { get; private set; } = "";

    public string SummaryInTheEnd { get; private set; } = "";

    public IReadOnlyList<string> ContactsAtClose { get; private set; } = [];

    public IReadOnlyList<string> ContactsInTheEnd { get; private set; } = [];

    internal Canary Canary { get; private set; } = null!;

    internal Traces Traces => new(run!.Local);

    internal StorageAccounts Storage => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Roster", run!.Local.Storage.Roster), new("Responses", run.Local.Storage.Responses)]).Build(),
        Options.Create(new StorageOptions()),
        new TableClientOptions(),
        new BlobClientOptions(),
        new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public async Task InitializeAsync()
    {
        run = await SampleRun.StartAsync(CancellationToken.None);
        await PlayToTheCloseAsync(run);
        await run.Desk.SignInAsync("Researcher", CancellationToken.None);
        ReportPage = await run.Desk.ReadReportAsync($"{Folder}index.html", CancellationToken.None);
        SummaryAtClose = await run.Desk.ReadReportAsync($"{Folder}summary.json", CancellationToken.None);
        ContactsAtClose = await ContactsAsync();
        await run.Evaluation.OutliveContactWindowAsync(CancellationToken.None);
        await run.Desk.RunAsync("EnforceRetention", CancellationToken.None);
        ContactsInTheEnd = await ContactsAsync();
        SummaryInTheEnd = await run.Desk.ReadReportAsync($"{Folder}summary.json", CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (run is not null)
            await run.DisposeAsync();
    }

    /// <summary>Every table of both accounts.</summary>
    public async Task<IReadOnlyList<TableClient>> TablesAsync() =>
    [
        .. await new TableServiceClient(run!.Local.Storage.Roster).QueryAsync().Select(table => Storage.RosterTable(table.Name)).ToListAsync(),
        .. await new TableServiceClient(run.Local.Storage.Responses).QueryAsync().Select(table => Storage.ResponsesTable(table.Name)).ToListAsync(),
    ];

    private async Task PlayToTheCloseAsync(SampleRun run)
    {
        var (accepted, _) = await Sample.LoadAsync(run.Desk, CancellationToken.None);
        await run.Evaluation.InviteAsync(accepted, CancellationToken.None);
        await run.Evaluation.AnswerAsync(CancellationToken.None);
        await run.Evaluation.RemindAsync(CancellationToken.None);
        await run.Evaluation.RemindAsync(CancellationToken.None);
        Respondents = [.. run.Evaluation.Respondents.Select(person => person.Email)];
        await ComeAndGoAsync(run);
        await run.Evaluation.CloseAsync(CancellationToken.None);
        Mails = await MailsAsync(run);
    }

    /// <summary>Somebody who was silent until now answers, tells everything that there is to tell, and withdraws it: 26 have answered, as before.</summary>
    private async Task ComeAndGoAsync(SampleRun run)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        Canary = new(run.Local, browser, (await MailsAsync(run)).First(mail => !Respondents.Contains(mail.To)));
        await Canary.AnswerAsync();
        await Canary.TellAsync();
        await Canary.WithdrawAsync();
        await Canary.BeReportedAsync();
    }

    private static async Task<IReadOnlyList<ReceivedMail>> MailsAsync(SampleRun run)
    {
        using var http = new HttpClient { BaseAddress = run.Local.MailUrl };
        return await http.GetFromJsonAsync<IReadOnlyList<ReceivedMail>>("api/messages") ?? [];
    }

    /// <summary>The rows by which people could be written to, or told by their address.</summary>
    private async Task<IReadOnlyList<string>> ContactsAsync() =>
    [
        .. await Storage.RosterTable("Alumni").QueryAsync<TableEntity>("RowKey lt 'b'").Select(row => row.RowKey).ToListAsync(),
        .. await Storage.RosterTable("Addresses").QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync(),
    ];
}
