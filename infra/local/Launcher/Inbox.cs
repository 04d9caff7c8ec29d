using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace FollowUp.Local.Launcher;

/// <summary>Reads mails as the people do whom they went to.</summary>
public sealed partial class Inbox(Uri mailbox) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = mailbox };

    public async Task<int> CountAsync(CancellationToken cancellationToken) => (await AllAsync("api/messages", cancellationToken)).Length;

    /// <summary>The personal link in the newest mail to an address; null where nobody wrote to it.</summary>
    public async Task<Uri?> SurveyLinkAsync(string address, CancellationToken cancellationToken)
    {
        var mails = await AllAsync($"api/messages?to={Uri.EscapeDataString(address)}", cancellationToken);
        return mails.MaxBy(mail => mail.ReceivedOn) is { } newest ? new Uri(LinkPattern().Match(newest.Text).Value) : null;
    }

    public void Dispose() => http.Dispose();

    private async Task<ReceivedMail[]> AllAsync(string path, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<ReceivedMail[]>(path, cancellationToken) ?? [];

    [GeneratedRegex(@"https?://\S+/s/[^\s]+")]
    private static partial Regex LinkPattern();

    private sealed record ReceivedMail(string Text, DateTimeOffset ReceivedOn);
}
