using System.Net.Http.Json;
using FollowUp.Local.Launcher;

namespace FollowUp.Tests.Ground;

/// <summary>A mailbox and what it has received. Tests that leave its behaviour alone share one and write to addresses of their own.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private static readonly Lazy<Task<MailServer>> Shared = new(StartSharedAsync);
    private readonly Mailbox mailbox;

    private MailServer(Mailbox mailbox)
    {
        this.mailbox = mailbox;
        Http = new HttpClient { BaseAddress = mailbox.Url };
    }

    public static Task<MailServer> Started => Shared.Value;

    public string ConnectionString => mailbox.ConnectionString;

    public HttpClient Http { get; }

    /// <summary>An address that nobody else writes to; what it begins with may be one of the mailbox's words.</summary>
    public static string NewAddress(string word = "anna") => $"{word}-{Guid.NewGuid():N}@example.org";

    public static async Task<MailServer> StartAsync(MailboxSettings settings) =>
        new(await Mailbox.StartAsync(settings, CancellationToken.None));

    /// <summary>The newest mails first.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsToAsync(string address) =>
        (await Http.GetFromJsonAsync<IReadOnlyList<ReceivedMail>>($"/api/messages?to={Uri.EscapeDataString(address)}"))!;

    public async Task<IReadOnlyList<ReceivedMail>> MailsAsync() => (await Http.GetFromJsonAsync<IReadOnlyList<ReceivedMail>>("/api/messages"))!;

    public async Task BehaveAsync(object behaviour) => (await Http.PutAsJsonAsync("/api/behaviour", behaviour)).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await mailbox.DisposeAsync();
    }

    private static async Task<MailServer> StartSharedAsync()
    {
        var server = await StartAsync(new MailboxSettings());
        // The runner gives a test host that ends no time to wait for anybody.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.mailbox.Process.Abandon();
        return server;
    }
}
