using System.Net;
using FollowUp.Shared;

namespace FollowUp.Tests.Pipeline;

[Collection(nameof(OpenSurvey))]
public sealed class TransferTests(OpenSurvey survey)
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Survey_and_its_styles_take_less_than_30_KB(string encoding)
    {
        var page = await GetAsync(survey.NextLink(), encoding);
        var styles = await GetAsync(new Uri(survey.Url, StyleSheet.Path), encoding);

        Assert.Equal([encoding, encoding], page.Encodings.Concat(styles.Encodings));
        Assert.InRange(page.Bytes + styles.Bytes, 1, 30 * 1024);
    }

    [Fact]
    public async Task Survey_comes_as_it_is_to_a_client_that_takes_no_encoding()
    {
        using var answer = await survey.Http.GetAsync(survey.NextLink());

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.StartsWith("<!DOCTYPE html>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_says_what_get_would_and_gives_nothing()
    {
        var link = survey.NextLink();
        using var get = await survey.Http.GetAsync(link);
        using var head = await survey.Http.SendAsync(new(HttpMethod.Head, link));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private async Task<(IEnumerable<string> Encodings, int Bytes)> GetAsync(Uri address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", encoding } } };
        using var answer = await survey.Http.SendAsync(request);
        return (answer.Content.Headers.ContentEncoding, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }
}
