using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Azure;
using Azure.Data.Tables;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Pipeline;

/// <summary>The whole local system while the sample's survey is open: everybody is invited, 26 have answered, and their report is made.</summary>
public sealed class OpenSurvey : IAsyncLifetime
{
    private readonly ConcurrentQueue<ReceivedMail> unanswered = [];
    private SampleRun? run;

    public Uri Url => run!.Local.Url;

    public Uri MailUrl => run!.Local.MailUrl;

    public string Key => run!.Local.Folder.Keys["key"];

    public Azurite Storage => run!.Local.Storage;

    internal Traces Traces => new(run!.Local);

    /// <summary>The survey link of somebody who has not answered, for tests that store nothing.</summary>
    public Uri UntouchedLink { get; private set; } = new("about:blank");

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async Task InitializeAsync()
    {
        run = await SampleRun.StartAsync(CancellationToken.None);
        var (accepted, _) = await Sample.LoadAsync(run.Desk, CancellationToken.None);
        await run.Evaluation.InviteAsync(accepted, CancellationToken.None);
        await run.Evaluation.AnswerAsync(CancellationToken.None);
        await run.Desk.AdvanceAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        var mails = await Http.GetFromJsonAsync<IReadOnlyList<ReceivedMail>>(new Uri(MailUrl, "api/messages")) ?? [];
        var answered = run.Evaluation.Respondents.Select(person => person.Email).ToHashSet();
        foreach (var mail in mails.Where(mail => !answered.Contains(mail.To)))
            unanswered.Enqueue(mail);
        UntouchedLink = NextLink();
    }

    /// <summary>The invitation of somebody who has not answered, each time another's.</summary>
    public ReceivedMail NextInvitation() => unanswered.TryDequeue(out var mail) ? mail : throw new InvalidOperationException("Everybody has answered.");

    /// <summary>Somebody who has not answered, each time another.</summary>
    internal Canary NextCanary() => new(run!.Local, Http, NextInvitation());

    /// <summary>The survey link of somebody who has not answered, each time another's.</summary>
    public Uri NextLink() => NextInvitation().SurveyLink;

    /// <summary>Links can be followed as often as ever again.</summary>
    public Task PassMinuteAsync() => run!.Desk.AdvanceAsync(TimeSpan.FromMinutes(1), CancellationToken.None);

    /// <summary>The settings of one more instance of the application.</summary>
    public IReadOnlyDictionary<string, string> SettingsAt(Uri url) =>
        new ApplicationSettings(run!.Local.Folder, run.Local.Ports, run.Local.Storage).With(new Dictionary<string, string> { ["ASPNETCORE_URLS"] = url.ToString() });

    /// <summary>The link of somebody who was forgotten.</summary>
    public async Task<Uri> NextClosedLinkAsync()
    {
        var link = NextLink();
        var invitation = Convert.ToHexStringLower(Base64Url.DecodeFromChars(link.Segments[^1]).AsSpan(0, 16));
        await new TableClient(run!.Local.Storage.Roster, "Invitations").DeleteEntityAsync($"{Sample.Programme}~{Sample.Report}", $"l~{invitation}", ETag.All);
        return link;
    }

    /// <returns>A client that follows no redirect, signed in with a role.</returns>
    public async Task<HttpClient> SignedInAsync(string role)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Url };
        using var form = new FormUrlEncodedContent([new("role", role), new("key", Key)]);
        (await client.PostAsync("local/sign-in", form)).EnsureSuccessStatusCode();
        return client;
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (run is not null)
            await run.DisposeAsync();
    }
}
