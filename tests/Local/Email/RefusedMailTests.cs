using Azure;
using Azure.Communication.Email;
using Azure.Core;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Email;

public sealed class RefusedMailTests
{
    [Fact]
    public async Task Wrong_key_is_a_401()
    {
        var endpoint = (await MailServer.Started).Http.BaseAddress!;
        var client = new EmailClient(endpoint, new AzureKeyCredential(Convert.ToBase64String("another key"u8)));
        var address = MailServer.NewAddress();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => client.SendAsync(WaitUntil.Started, TestMails.To(address)));

        Assert.Equal((401, "Denied"), (refusal.Status, refusal.ErrorCode));
        Assert.Empty(await (await MailServer.Started).MailsToAsync(address));
    }

    [Fact]
    public async Task Throttled_send_says_when_to_come_back()
    {
        var refusal = await RefusalAsync("throttled");

        Assert.Equal((429, "TooManyRequests"), (refusal.Status, refusal.ErrorCode));
        Assert.Equal("30", refusal.GetRawResponse()!.Headers.TryGetValue("Retry-After", out var seconds) ? seconds : null);
    }

    [Fact]
    public async Task Broken_service_is_a_500() => Assert.Equal(500, (await RefusalAsync("broken")).Status);

    [Fact]
    public async Task Fifty_one_recipients_are_a_400()
    {
        var client = await TestMails.ClientAsync();
        var recipients = new EmailRecipients(Enumerable.Range(0, 51).Select(_ => new EmailAddress(MailServer.NewAddress())));
        var message = new EmailMessage("survey@followup.example", recipients, new EmailContent("Many") { PlainText = "Hello" });

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => client.SendAsync(WaitUntil.Started, message));

        Assert.Equal((400, "BadRequest"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task Each_try_is_signed_anew()
    {
        var tries = new SignedTries();
        var client = await TestMails.ClientAsync(options =>
            options.WithRetries(1, TimeSpan.FromSeconds(1.5)).AddPolicy(tries, HttpPipelinePosition.BeforeTransport));

        await Assert.ThrowsAsync<RequestFailedException>(
            () => client.SendAsync(WaitUntil.Started, TestMails.To(MailServer.NewAddress("broken"))));

        Assert.Equal(2, tries.Dates.Distinct().Count());
        Assert.Equal(2, tries.Signatures.Distinct().Count());
    }

    private static async Task<RequestFailedException> RefusalAsync(string word)
    {
        var client = await TestMails.ClientAsync();
        var address = MailServer.NewAddress(word);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => client.SendAsync(WaitUntil.Started, TestMails.To(address)));
        Assert.Empty(await (await MailServer.Started).MailsToAsync(address));
        return refusal;
    }
}
