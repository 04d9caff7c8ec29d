using System.Diagnostics;

namespace FollowUp.Local.Launcher;

/// <summary>The emulator of the e-mail service, with its inbox.</summary>
public sealed class Mailbox : IAsyncDisposable
{
    private const string Ready = "Mailbox is ready on ";
    private readonly string accessKey;

    private Mailbox(ChildProcess process, string url, string accessKey) => (Process, Url, this.accessKey) = (process, new Uri(url), accessKey);

    public ChildProcess Process { get; }

    /// <summary>Where its inbox and its API are.</summary>
    public Uri Url { get; }

    /// <summary>What an e-mail client connects with.</summary>
    public string ConnectionString => $"endpoint={Url};accesskey={accessKey}";

    public static async Task<Mailbox> StartAsync(MailboxSettings settings, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { Checkout.Assembly("FollowUp.Local.Mailbox") } };
        foreach (var (name, value) in Environment(settings).Where(variable => variable.Value is not null))
            start.Environment[name] = value;
        string? url = null;
        var process = await ChildProcess.StartAsync(
            start,
            line =>
            {
                if (line.StartsWith(Ready, StringComparison.Ordinal))
                    url = line[Ready.Length..];
                return url is not null;
            },
            null,
            cancellationToken);
        return new Mailbox(process, url ?? throw new InvalidOperationException("The mailbox did not say where it listens."), settings.AccessKey);
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static Dictionary<string, string?> Environment(MailboxSettings settings) => new()
    {
        ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{settings.Port}",
        ["Mailbox__AccessKey"] = settings.AccessKey,
        ["Mailbox__ReportsConnection"] = settings.ReportsConnection,
        ["Mailbox__ReportsQueue"] = settings.ReportsQueue,
        ["Mailbox__Folder"] = settings.Folder,
        ["Mailbox__Clock"] = settings.Clock,
    };
}
