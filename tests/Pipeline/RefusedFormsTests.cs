using System.Net;
using System.Text;

namespace FollowUp.Tests.Pipeline;

[Collection(nameof(OpenSurvey))]
public sealed class RefusedFormsTests(OpenSurvey survey)
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const int LargestBody = 65_536;
    private const int ChunkMarks = 1_024;

    [Theory]
    [InlineData(LargestBody, false, HttpStatusCode.BadRequest)]
    [InlineData(LargestBody - ChunkMarks, true, HttpStatusCode.BadRequest)]
    [InlineData(LargestBody + 1, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(LargestBody + 1, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Body_is_read_up_to_64_KB_whether_or_not_it_says_how_long_it_is(int bytes, bool chunked, HttpStatusCode status)
    {
        var answer = await PostAsync("in_your_words=" + new string('x', bytes - "in_your_words=".Length), UrlEncoded, request => request.Headers.TransferEncodingChunked = chunked);

        Assert.Equal(status, answer);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("nonsense")]
    [InlineData(UrlEncoded + "; charset=utf-7")]
    [InlineData(null)]
    public async Task Body_of_another_type_is_refused(string? type) =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync("consent=yes", type));

    [Theory]
    [InlineData("multipart/form-data", "--x\r\n\r\nyes\r\n--x--")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data; boundary=x", "no part at all")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"consent\"\r\n\r\nye")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition\r\n\r\nyes\r\n--x--")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"consent\r\n\r\nyes\r\n--x--")]
    [InlineData(UrlEncoded, "")]
    [InlineData(UrlEncoded, "%")]
    [InlineData(UrlEncoded, "consent=%ff%fe%00&=&&knows_good_leader=%zz")]
    [InlineData(UrlEncoded + "; charset=nonsense", "consent=yes")]
    public async Task Body_that_is_no_whole_form_is_a_bad_request(string type, string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body, type));

    [Fact]
    public async Task Body_of_very_many_fields_is_a_bad_request() =>
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(string.Join('&', Enumerable.Range(0, 5_000).Select(field => $"f{field}=")), UrlEncoded));

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Form_from_another_site_is_refused_with_a_page_that_says_what_to_do(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, survey.UntouchedLink) { Content = new FormUrlEncodedContent([]), Headers = { { header, value } } };

        using var answer = await survey.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("came from another website", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> PostAsync(string body, string? type, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, survey.UntouchedLink) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (type is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        change?.Invoke(request);
        using var answer = await survey.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
