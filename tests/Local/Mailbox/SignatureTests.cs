using System.Net;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Mailbox;

public sealed class SignatureTests
{
    [Theory]
    [InlineData(-14)]
    [InlineData(14)]
    public async Task Request_signed_within_a_quarter_of_an_hour_is_accepted(int minutes) =>
        Assert.Equal(HttpStatusCode.Accepted, await AnswerAsync(new() { SignedOn = DateTimeOffset.UtcNow.AddMinutes(minutes) }));

    [Theory]
    [InlineData(-16)]
    [InlineData(16)]
    public async Task Request_signed_at_another_time_is_refused(int minutes) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(new() { SignedOn = DateTimeOffset.UtcNow.AddMinutes(minutes) }));

    [Fact]
    public async Task Body_that_was_changed_after_signing_is_refused()
    {
        var send = new RawSend();

        Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(send with { ForgedBody = send.Body.Replace("anna", "eve") }));
    }

    [Fact]
    public async Task Unsigned_request_is_refused()
    {
        var server = await MailServer.Started;

        var answer = await server.Http.PostAsync("/emails:send?api-version=2025-09-01", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Operation_is_told_to_nobody_without_a_signature()
    {
        var server = await MailServer.Started;

        var answer = await server.Http.GetAsync($"/emails/operations/{Guid.NewGuid()}?api-version=2025-09-01");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static async Task<HttpStatusCode> AnswerAsync(RawSend send) => (await send.SendAsync(await MailServer.Started)).StatusCode;
}
