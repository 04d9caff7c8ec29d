using System.Net;
using System.Text.Json;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Mailbox;

public sealed class AnswerTests
{
    [Fact]
    public async Task Accepted_mail_is_told_where_to_ask_and_when()
    {
        var server = await MailServer.Started;
        var send = new RawSend();

        var answer = await send.SendAsync(server);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(
            $"{server.Http.BaseAddress}emails/operations/{send.OperationId}?api-version=2025-09-01",
            answer.Headers.GetValues("Operation-Location").Single());
        Assert.NotNull(answer.Headers.RetryAfter);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(send.OperationId, body.RootElement.GetProperty("id").GetString());
        Assert.Equal("Running", body.RootElement.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("\"anna@example.org\"", "\"anna\"", "recipients")]
    [InlineData("{\"address\": \"anna@example.org\"}", "", "recipients.to")]
    [InlineData("\"anna@example.org\"", "\"anna@example.org\", \"displayName\": \"A\\r\\nBcc: eve@example.org\"", "recipients")]
    [InlineData("\"survey@followup.example\"", "\"nobody\"", "senderAddress")]
    [InlineData("\"subject\": \"Hello\"", "\"subject\": \"Hello\\nBcc: eve@example.org\"", "content.subject")]
    [InlineData("\"subject\": \"Hello\"", "\"subject\": \" \"", "content.subject")]
    [InlineData("\"plainText\": \"Hello\"", "\"plainText\": \"\"", "content")]
    [InlineData("\"content\"", "\"headers\": {\"X-Round\": \"1\\r\\nBcc: eve@example.org\"}, \"content\"", "headers")]
    [InlineData("\"content\"", "\"headers\": {\"X Round\": \"1\"}, \"content\"", "headers")]
    [InlineData("\"content\"", "\"importance\": \"high\", \"content\"", "importance")]
    [InlineData("\"content\": {", "\"body\": {", "$")]
    [InlineData("{\"subject\"", "\"subject\"", "content")]
    public async Task Wrong_body_is_refused_with_the_property_that_is_wrong(string part, string wrongPart, string property)
    {
        var send = new RawSend();

        var (status, error) = await ErrorAsync(send with { Body = send.Body.Replace(part, wrongPart) });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("BadRequest", error.GetProperty("code").GetString());
        Assert.Contains(property, error.GetProperty("message").GetString()!.Split('\'')[1]);
    }

    [Fact]
    public async Task Html_beside_an_empty_text_is_body_enough()
    {
        var send = new RawSend();
        var html = send with { Body = send.Body.Replace("\"plainText\": \"Hello\"", "\"plainText\": \"\", \"html\": \"<p>Hello</p>\"") };

        Assert.Equal(HttpStatusCode.Accepted, (await html.SendAsync(await MailServer.Started)).StatusCode);
    }

    [Fact]
    public async Task Operation_id_that_is_no_uuid_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await ErrorAsync(new() { OperationId = "7" })).Status);

    [Fact]
    public async Task Version_that_the_service_never_had_is_refused() =>
        Assert.Equal("UnsupportedApiVersion", (await ErrorAsync(new() { Target = "/emails:send?api-version=1" })).Error.GetProperty("code").GetString());

    private static async Task<(HttpStatusCode Status, JsonElement Error)> ErrorAsync(RawSend send)
    {
        var answer = await send.SendAsync(await MailServer.Started);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, body.RootElement.GetProperty("error").Clone());
    }
}
