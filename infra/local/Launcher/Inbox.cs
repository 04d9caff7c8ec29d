using System.Net.Http.Json;

namespace FollowUp.Local.Launcher;

/// <summary>Reads mails as the people do whom they went to.</summary>
public sealed class Inbox(Uri mailbox) : IDisposable
{
    private const string All = "api/messages";
    private readonly HttpClient http = new() { BaseAddress = mailbox };

    public async Task<int> CountAsync(CancellationToken cancellationToken) => (await LettersAsync(cancellationToken)).Count;

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<Letter>> LettersAsync(CancellationToken cancellationToken) => ReadAsync(All, cancellationToken);

    /// <summary>The personal link in the newest mail to an address; null where nobody wrote to it.</summary>
    public async Task<Uri?> SurveyLinkAsync(string address, CancellationToken cancellationToken) =>
        (await ReadAsync($"{All}?to={Uri.EscapeDataString(address)}", cancellationToken)).MaxBy(mail => mail.ReceivedOn)?.SurveyLink;

    /// <summary>Throws all mails away.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        using var answer = await http.DeleteAsync(All, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => http.Dispose();

    private async Task<IReadOnlyList<Letter>> ReadAsync(string path, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<Letter[]>(path, cancellationToken) ?? [];
}
