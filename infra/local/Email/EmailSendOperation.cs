namespace Azure.Communication.Email;

/// <summary>One send, on its way through the service. https://learn.microsoft.com/rest/api/communication/email/email/get-send-result</summary>
public class EmailSendOperation : Operation<EmailSendResult>
{
    private static readonly TimeSpan PollingInterval = TimeSpan.FromSeconds(5);
    private readonly EmailClient client;
    private Response? lastResponse;
    private EmailSendResult? result;
    private RequestFailedException? failure;

    /// <summary>Takes up an operation that another process may have started; nothing is asked for yet.</summary>
    public EmailSendOperation(string id, EmailClient client)
        : this(id, client, null)
    {
    }

    internal EmailSendOperation(string id, EmailClient client, Response? accepted)
    {
        Id = id;
        this.client = client;
        lastResponse = accepted;
    }

    public override string Id { get; }

    public override bool HasCompleted => result is not null || failure is not null;

    public override bool HasValue => result is not null;

    /// <exception cref="InvalidOperationException">The operation has not completed.</exception>
    /// <exception cref="RequestFailedException">The operation failed or was cancelled.</exception>
    public override EmailSendResult Value => failure is null
        ? result ?? throw new InvalidOperationException("The operation has not completed yet.")
        : throw failure;

    /// <summary>The last answer; null where the operation was taken up by id and not asked for yet, as in the official client.</summary>
    public override Response GetRawResponse() => lastResponse!;

    public override Response UpdateStatus(CancellationToken cancellationToken = default) =>
        UpdateStatusAsync(cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <exception cref="RequestFailedException">The operation failed, was cancelled or is unknown (404), or the service did not answer.</exception>
    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        if (!HasCompleted)
            Take(await client.GetOperationAsync(Id, cancellationToken));
        return failure is null ? lastResponse! : throw failure;
    }

    public override ValueTask<Response<EmailSendResult>> WaitForCompletionAsync(CancellationToken cancellationToken = default) =>
        WaitForCompletionAsync(PollingInterval, cancellationToken);

    private void Take(Response response)
    {
        lastResponse = response;
        var update = EmailSendResult.Read(response);
        if (update.Status == EmailSendStatus.Succeeded)
            result = update;
        else if (update.Status == EmailSendStatus.Failed || update.Status == EmailSendStatus.Canceled)
            failure = new RequestFailedException(response);
    }
}
