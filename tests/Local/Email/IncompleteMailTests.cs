using Azure;
using Azure.Communication.Email;

namespace FollowUp.Tests.Local.Email;

public sealed class IncompleteMailTests
{
    // Nobody listens there: a request would fail otherwise than by an ArgumentException.
    private readonly EmailClient client = new("endpoint=http://127.0.0.1:9/;accesskey=a2V5");

    [Fact]
    public Task Header_needs_a_value() => AssertRefusedAsync(new("a@b.example", "c@d.example", Content()) { Headers = { ["X-Round"] = " " } });

    [Fact]
    public Task Subject_is_needed() => AssertRefusedAsync(new("a@b.example", "c@d.example", new EmailContent(" ") { PlainText = "Hello" }));

    [Fact]
    public Task Body_is_needed() => AssertRefusedAsync(new("a@b.example", "c@d.example", new EmailContent("Hello") { Html = " " }));

    [Fact]
    public Task Sender_is_needed() => AssertRefusedAsync(new(" ", "c@d.example", Content()));

    [Fact]
    public Task Recipient_is_needed() => AssertRefusedAsync(new("a@b.example", new EmailRecipients(), Content()));

    [Fact]
    public Task Attachment_needs_content() => AssertRefusedAsync(new("a@b.example", "c@d.example", Content())
    {
        Attachments = { new EmailAttachment("plan.txt", "text/plain", BinaryData.FromBytes(Array.Empty<byte>())) },
    });

    [Theory]
    [InlineData("endpoint=http://127.0.0.1:9/")]
    [InlineData("accesskey=a2V5")]
    [InlineData("endpoint=http://127.0.0.1:9/;accesskey=")]
    public void Connection_string_needs_both_parts(string connectionString) =>
        Assert.Throws<InvalidOperationException>(() => new EmailClient(connectionString));

    private static EmailContent Content() => new("Hello") { PlainText = "Hello" };

    private async Task AssertRefusedAsync(EmailMessage message) =>
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(WaitUntil.Started, message));
}
