using FollowUp.Summaries;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Summaries;

public sealed class ReadReportTests(ReadReportTests.Published published) : IClassFixture<ReadReportTests.Published>
{
    private const string Folder = "/reports/research/send-leadership/evaluation-2022";

    private readonly OpenRound round = published.Round;

    [Theory]
    [InlineData("GET", null, "text/html; charset=utf-8")]
    [InlineData("HEAD", null, "text/html; charset=utf-8")]
    [InlineData("GET", "index.html", "text/html; charset=utf-8")]
    [InlineData("GET", "figures.csv", "text/csv; charset=utf-8")]
    [InlineData("GET", "codebook.csv", "text/csv; charset=utf-8")]
    [InlineData("HEAD", "summary.json", "application/json")]
    public async Task A_file_of_the_edition_is_given_as_what_it_is(string method, string? file, string contentType)
    {
        var response = await ReadAsync($"{Folder}/{file}", file, method: method);

        Assert.Equal(StatusCodes.Status200OK, response.StatusCode);
        Assert.Equal(contentType, response.ContentType);
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount((await round.FileAsync(file ?? "index.html"))!), response.ContentLength);
    }

    [Fact]
    public async Task The_page_may_load_and_run_nothing_but_its_own_styles()
    {
        var policy = (await ReadAsync($"{Folder}/", file: null)).Headers.ContentSecurityPolicy.ToString();

        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Folder)]
    [InlineData("/reports/research/evil.example/x")]
    [InlineData("/reports/research//evil.example")]
    [InlineData("/reports/research/a\\b/\r\nSet-Cookie: x=y")]
    public async Task Without_the_slash_the_browser_is_sent_to_the_same_path_with_it(string path)
    {
        var response = await ReadAsync(path, file: null);

        Assert.Equal(StatusCodes.Status301MovedPermanently, response.StatusCode);
        Assert.Equal($"{new PathString(path).ToUriComponent()}/", response.Headers.Location.ToString());
        Assert.StartsWith("/reports/research/", response.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state.json")]
    [InlineData("INDEX.HTML")]
    [InlineData("index.html/")]
    [InlineData("..%2f..%2fpartials")]
    [InlineData("../../../partials/send-leadership/evaluation-2022/state.json")]
    [InlineData("..\\summary.json")]
    [InlineData("%2e%2e")]
    public async Task A_name_that_no_file_of_an_edition_has_is_unknown_before_storage_is_asked(string file)
    {
        round.Application.Calls.Forget();

        var response = await ReadAsync($"{Folder}/x", file);

        Assert.Equal(StatusCodes.Status404NotFound, response.StatusCode);
        Assert.Empty(round.Application.Calls.Made);
    }

    [Theory]
    [InlineData("send-leadership", "evaluation-2021")]
    [InlineData("other", "evaluation-2022")]
    [InlineData("..", "research")]
    [InlineData("other/../send-leadership", "evaluation-2022")]
    [InlineData("other%2f..%2fsend-leadership", "evaluation-2022")]
    [InlineData("send-leadership", "x/../evaluation-2022")]
    public async Task A_report_that_there_is_not_is_not_found(string programme, string report)
    {
        var response = await ReadAsync($"/reports/research/{programme}/{report}/", file: null, programme, report);

        Assert.Equal(StatusCodes.Status404NotFound, response.StatusCode);
    }

    private async Task<HttpResponse> ReadAsync(
        string path, string? file, string programme = "send-leadership", string report = "evaluation-2022", string method = "GET")
    {
        var http = new DefaultHttpContext { RequestServices = round.Application.Services };
        http.Request.Method = method;
        http.Request.Path = path;
        http.Response.Body = new MemoryStream();
        var result = await round.Application.Get<ReadReport>().Run(http.Request, "research", programme, report, file, CancellationToken.None);
        await result.ExecuteAsync(http);
        return http.Response;
    }

    /// <summary>A report with figures, which no test changes.</summary>
    public sealed class Published : IAsyncLifetime
    {
        internal OpenRound Round { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Round = await OpenRound.StartAsync();
            await Round.AnswerAsync(..12);
            await Round.PassMinuteAsync();
        }

        public Task DisposeAsync() => Round.DisposeAsync().AsTask();
    }
}
