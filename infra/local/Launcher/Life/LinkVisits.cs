using System.Net;

namespace FollowUp.Local.Launcher.Life;

/// <summary>What people do by the links in their letters.</summary>
internal sealed class LinkVisits : IDisposable
{
    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    public Task AnswerAsync(Respondent person, Uri link, CancellationToken cancellationToken) => person.AnswerAsync(browser, link, cancellationToken);

    /// <summary>Looks at what was answered, and sends something else.</summary>
    public async Task ChangeAsync(Respondent person, Uri link, CancellationToken cancellationToken)
    {
        await PostAsync(link, Pressed("Continue"), HttpStatusCode.OK, cancellationToken);
        await AnswerAsync(person, link, cancellationToken);
    }

    /// <summary>Begins, and keeps for later what there is.</summary>
    public Task BeginAsync(Uri link, CancellationToken cancellationToken) =>
        PostAsync(link, new(Pressed("Save")) { ["consent"] = "yes", ["confidence"] = "same" }, HttpStatusCode.SeeOther, cancellationToken);

    public Task WithdrawAsync(Uri link, CancellationToken cancellationToken) =>
        PostAsync(new($"{link}/withdraw"), [], HttpStatusCode.OK, cancellationToken);

    public Task UnsubscribeAsync(Uri link, CancellationToken cancellationToken) => PostAsync(link, [], HttpStatusCode.OK, cancellationToken);

    public void Dispose() => browser.Dispose();

    private static Dictionary<string, string> Pressed(string button) => new() { ["action"] = button };

    private async Task PostAsync(Uri link, Dictionary<string, string> fields, HttpStatusCode expected, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(link, form, cancellationToken);
        if (answer.StatusCode != expected)
            throw new LauncherException($"A form was answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }
}
