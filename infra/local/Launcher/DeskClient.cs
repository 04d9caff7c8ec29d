using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace FollowUp.Local.Launcher;

/// <summary>Does over HTTP what the team does at the desk, and what only a local run can: move the clock and wait until all is quiet.</summary>
public sealed class DeskClient : IDisposable
{
    private readonly HttpClient http;
    private readonly string key;

    public DeskClient(Uri url, string key)
    {
        this.key = key;
        http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = url, Timeout = TimeSpan.FromMinutes(10) };
    }

    public Task SignInAsync(string role, CancellationToken cancellationToken) => SignInAsync([role], cancellationToken);

    public async Task SignInAsync(IEnumerable<string> roles, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(roles.Select(role => KeyValuePair.Create("role", role)));
        await SendAsync(Local(HttpMethod.Post, "local/sign-in", form), cancellationToken);
    }

    public async Task PutProgrammeAsync(string programme, string yaml, CancellationToken cancellationToken)
    {
        using var content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        await SendAsync(new(HttpMethod.Put, $"desk/api/programmes/{programme}") { Content = content }, cancellationToken);
    }

    /// <returns>How many rows were accepted and refused.</returns>
    public async Task<(int Accepted, int Refused)> PostRosterAsync(string programme, string csv, CancellationToken cancellationToken)
    {
        using var content = new StringContent(csv, Encoding.UTF8, "text/csv");
        var answer = await SendAsync(new(HttpMethod.Post, $"desk/api/programmes/{programme}/alumni") { Content = content }, cancellationToken);
        using var outcome = JsonDocument.Parse(answer);
        return (outcome.RootElement.GetProperty("accepted").GetInt32(), outcome.RootElement.GetProperty("refused").GetArrayLength());
    }

    public Task<string> ReadReportAsync(string path, CancellationToken cancellationToken) => ReadAsync($"reports/research/{path}", cancellationToken);

    public Task<string> ReadAsync(string path, CancellationToken cancellationToken) => SendAsync(new(HttpMethod.Get, path), cancellationToken);

    public async Task<T> ReadAsync<T>(string path, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<T>(await ReadAsync(path, cancellationToken), JsonSerializerOptions.Web)
        ?? throw new LauncherException($"GET /{path} was answered with nothing.");

    /// <param name="path">Below <c>/desk/api/programmes</c>.</param>
    public async Task PostFormAsync(string path, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(fields);
        await SendAsync(new(HttpMethod.Post, $"desk/api/programmes/{path}") { Content = form }, cancellationToken);
    }

    /// <summary>Erases again, after a backup was restored, whoever had been erased.</summary>
    public async Task ReplayErasuresAsync(CancellationToken cancellationToken) => await SendAsync(new(HttpMethod.Post, "desk/api/replay"), cancellationToken);

    /// <summary>Moves domain time on, which runs every timer once, and returns when all that followed from it is done.</summary>
    public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken) =>
        MoveAsync(new { advance = System.Xml.XmlConvert.ToString(by) }, cancellationToken);

    /// <summary>As <see cref="AdvanceAsync"/>, to an instant.</summary>
    public Task MoveToAsync(DateTimeOffset now, CancellationToken cancellationToken) => MoveAsync(new { now }, cancellationToken);

    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken)
    {
        using var answer = JsonDocument.Parse(await SendAsync(Local(HttpMethod.Get, "local/clock", null), cancellationToken));
        return answer.RootElement.GetProperty("now").GetDateTimeOffset();
    }

    public async Task RunAsync(string function, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(new { input = "" });
        await SendAsync(Local(HttpMethod.Post, $"admin/functions/{function}", content), cancellationToken);
        await WaitUntilIdleAsync(cancellationToken);
    }

    public void Dispose() => http.Dispose();

    private async Task MoveAsync(object move, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(move);
        await SendAsync(Local(HttpMethod.Post, "local/clock", content), cancellationToken);
        await WaitUntilIdleAsync(cancellationToken);
    }

    private async Task WaitUntilIdleAsync(CancellationToken cancellationToken) =>
        await SendAsync(Local(HttpMethod.Get, "local/idle?seconds=300", null), cancellationToken);

    private HttpRequestMessage Local(HttpMethod method, string path, HttpContent? content) =>
        new(method, path) { Content = content, Headers = { { "x-functions-key", key } } };

    private async Task<string> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? body
            : throw new LauncherException(string.Create(
                CultureInfo.InvariantCulture, $"{request.Method} /{request.RequestUri} was answered {(int)response.StatusCode}: {body}"));
    }
}
