using Azure;
using Azure.Communication.Email;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Email;

public sealed class UncertainSendTests
{
    private readonly Guid id = Guid.NewGuid();

    [Fact]
    public async Task Lost_answer_is_a_failure_without_a_status_though_the_mail_was_delivered()
    {
        var client = await TestMails.ClientAsync();
        var address = MailServer.NewAddress("lost");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => client.SendAsync(WaitUntil.Started, TestMails.To(address), id));

        Assert.Equal(0, failure.Status);
        Assert.Equal(id, Assert.Single(await (await MailServer.Started).MailsToAsync(address)).OperationId);
    }

    [Fact]
    public async Task Operation_whose_answer_was_lost_is_known_by_its_id()
    {
        var client = await TestMails.ClientAsync();
        await Assert.ThrowsAsync<RequestFailedException>(
            () => client.SendAsync(WaitUntil.Started, TestMails.To(MailServer.NewAddress("lost")), id));

        var operation = new EmailSendOperation(id.ToString(), client);
        await operation.UpdateStatusAsync();

        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
    }

    [Fact]
    public async Task Repeated_id_is_refused_and_delivered_twice()
    {
        var client = await TestMails.ClientAsync();
        var address = MailServer.NewAddress();
        await client.SendAsync(WaitUntil.Started, TestMails.To(address), id);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => client.SendAsync(WaitUntil.Started, TestMails.To(address), id));

        Assert.Equal(400, refusal.Status);
        Assert.Equal(2, (await (await MailServer.Started).MailsToAsync(address)).Count);
    }

    [Fact]
    public async Task Pipelines_own_retry_after_a_lost_answer_delivers_twice()
    {
        var client = await TestMails.ClientAsync(options => options.WithRetries(1, TimeSpan.FromMilliseconds(1)));
        var address = MailServer.NewAddress("lost");

        await Assert.ThrowsAsync<RequestFailedException>(() => client.SendAsync(WaitUntil.Started, TestMails.To(address), id));

        Assert.Equal(2, (await (await MailServer.Started).MailsToAsync(address)).Count);
    }

    [Fact]
    public async Task Cancelled_wait_for_a_slow_answer_leaves_a_delivered_mail()
    {
        var client = await TestMails.ClientAsync();
        var address = MailServer.NewAddress("slow");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.SendAsync(WaitUntil.Started, TestMails.To(address), id, patience.Token));

        Assert.Single(await (await MailServer.Started).MailsToAsync(address));
    }
}
