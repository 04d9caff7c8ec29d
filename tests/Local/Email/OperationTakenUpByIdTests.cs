using Azure;
using Azure.Communication.Email;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Email;

public sealed class OperationTakenUpByIdTests
{
    private readonly Guid id = Guid.NewGuid();

    [Fact]
    public async Task Nothing_is_known_before_it_is_asked_for()
    {
        var operation = new EmailSendOperation($"{id}", await TestMails.ClientAsync());

        Assert.Equal($"{id}", operation.Id);
        Assert.False(operation.HasCompleted);
        Assert.Null(operation.GetRawResponse());
    }

    [Fact]
    public async Task Waiting_ends_with_the_outcome()
    {
        var client = await TestMails.ClientAsync();
        await client.SendAsync(WaitUntil.Started, TestMails.To(MailServer.NewAddress()), id);

        var outcome = await new EmailSendOperation($"{id}", client).WaitForCompletionAsync();

        Assert.Equal(EmailSendStatus.Succeeded, outcome.Value.Status);
        Assert.Equal(200, outcome.GetRawResponse().Status);
    }

    [Fact]
    public async Task Unknown_operation_is_a_404_and_may_be_asked_for_again()
    {
        var operation = new EmailSendOperation($"{id}", await TestMails.ClientAsync());

        var unknown = await Assert.ThrowsAsync<RequestFailedException>(() => operation.UpdateStatusAsync().AsTask());

        Assert.Equal((404, "NotFound"), (unknown.Status, unknown.ErrorCode));
        Assert.False(operation.HasCompleted);
    }

    [Fact]
    public async Task Failed_operation_has_completed_without_a_value_and_says_why()
    {
        var client = await TestMails.ClientAsync();
        await client.SendAsync(WaitUntil.Started, TestMails.To(MailServer.NewAddress("suppressed")), id);
        var operation = new EmailSendOperation($"{id}", client);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => operation.UpdateStatusAsync().AsTask());

        Assert.Equal("EmailDroppedAllRecipientsSuppressed", failure.ErrorCode);
        Assert.True(operation.HasCompleted);
        Assert.False(operation.HasValue);
        Assert.Throws<RequestFailedException>(() => operation.Value);
    }

    [Fact]
    public async Task Wait_for_a_failed_send_throws()
    {
        var client = await TestMails.ClientAsync();

        await Assert.ThrowsAsync<RequestFailedException>(
            () => client.SendAsync(WaitUntil.Completed, TestMails.To(MailServer.NewAddress("suppressed")), id));
    }
}
