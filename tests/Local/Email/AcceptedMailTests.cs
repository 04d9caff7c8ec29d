using Azure;
using Azure.Communication.Email;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Email;

public sealed class AcceptedMailTests
{
    private readonly string address = MailServer.NewAddress();

    [Fact]
    public async Task Started_operation_has_the_senders_id_and_has_not_completed()
    {
        var client = await TestMails.ClientAsync();
        var id = Guid.NewGuid();

        var operation = await client.SendAsync(WaitUntil.Started, TestMails.To(address), id);

        Assert.Equal(id.ToString(), operation.Id);
        Assert.Equal(202, operation.GetRawResponse().Status);
        Assert.False(operation.HasCompleted);
        Assert.Throws<InvalidOperationException>(() => operation.Value);
    }

    [Fact]
    public async Task Completed_operation_has_succeeded()
    {
        var client = await TestMails.ClientAsync();

        var operation = await client.SendAsync(WaitUntil.Completed, TestMails.To(address));

        Assert.True(operation.HasValue);
        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
    }

    [Fact]
    public async Task Sends_without_an_id_are_operations_of_their_own()
    {
        var client = await TestMails.ClientAsync();
        var message = TestMails.To(address);

        var first = await client.SendAsync(WaitUntil.Started, message);
        var second = await client.SendAsync(WaitUntil.Started, message);

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(2, (await (await MailServer.Started).MailsToAsync(address)).Count);
    }

    [Fact]
    public async Task Everything_that_was_written_arrives()
    {
        var client = await TestMails.ClientAsync();
        var message = new EmailMessage(
            "survey@followup.example",
            new EmailRecipients([new EmailAddress(address, "Zoë \"Z\" Müller")]),
            new EmailContent("Grüße — 100%") { PlainText = "Zeile 1\nZeile 2", Html = "<p>“Hi” &amp; 你好</p>" })
        {
            Headers = { ["List-Unsubscribe"] = "<https://followup.example/u?t=a+b>" },
            ReplyTo = { new EmailAddress("team@followup.example", "The team") },
            Attachments = { new EmailAttachment("plan.txt", "text/plain", BinaryData.FromString("later")) },
            UserEngagementTrackingDisabled = true,
        };

        await client.SendAsync(WaitUntil.Started, message);

        var mail = Assert.Single(await (await MailServer.Started).MailsToAsync(address));
        Assert.Equal(("Zoë \"Z\" Müller", "Grüße — 100%"), (mail.ToName, mail.Subject));
        Assert.Equal(("Zeile 1\nZeile 2", "<p>“Hi” &amp; 你好</p>"), (mail.Text, mail.Html));
        Assert.Equal("<https://followup.example/u?t=a+b>", mail.Headers["List-Unsubscribe"]);
        Assert.Equal(("survey@followup.example", "team@followup.example"), (mail.From, Assert.Single(mail.ReplyTo)));
        Assert.Equal("plan.txt", Assert.Single(mail.Attachments));
        Assert.Equal("Delivered", mail.Status);
    }

    [Fact]
    public async Task Copies_reach_their_recipients_too()
    {
        var client = await TestMails.ClientAsync();
        var (copy, blindCopy) = (MailServer.NewAddress(), MailServer.NewAddress());
        var recipients = new EmailRecipients([new(address)], [new(copy)], [new(blindCopy)]);

        await client.SendAsync(
            WaitUntil.Started, new EmailMessage("survey@followup.example", recipients, new EmailContent("Copies") { PlainText = "Hello" }));

        var server = await MailServer.Started;
        Assert.Single(await server.MailsToAsync(copy));
        Assert.Single(await server.MailsToAsync(blindCopy));
    }
}
