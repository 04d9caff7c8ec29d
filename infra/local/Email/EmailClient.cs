using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Email;

/// <summary>https://learn.microsoft.com/rest/api/communication/email/email</summary>
public class EmailClient
{
    private readonly EmailRequests requests;

    public EmailClient(string connectionString)
        : this(connectionString, new EmailClientOptions())
    {
    }

    public EmailClient(string connectionString, EmailClientOptions? options)
        : this(EmailConnectionString.Parse(connectionString), options)
    {
    }

    public EmailClient(Uri endpoint, AzureKeyCredential credential, EmailClientOptions? options = null)
        : this(endpoint, new HmacPolicy(credential ?? throw new ArgumentNullException(nameof(credential))), options)
    {
    }

    /// <summary>Both slashes of the scope are meant: every Azure SDK asks for it so.</summary>
    public EmailClient(Uri endpoint, TokenCredential credential, EmailClientOptions? options = null)
        : this(endpoint, new BearerTokenAuthenticationPolicy(credential, "https://communication.azure.com//.default"), options)
    {
    }

    private EmailClient(EmailConnectionString connection, EmailClientOptions? options)
        : this(connection.Endpoint, connection.Credential, options)
    {
    }

    private EmailClient(Uri endpoint, HttpPipelinePolicy authentication, EmailClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new EmailClientOptions();
        requests = new EmailRequests(HttpPipelineBuilder.Build(options, authentication), endpoint, options.ApiVersion);
    }

    public virtual Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default) =>
        SendAsync(wait, message, Guid.NewGuid(), cancellationToken);

    /// <summary>
    /// Sends once for each try of the pipeline: the service does not promise that a repeated <paramref name="operationId"/>
    /// is delivered once, so callers who mind set <see cref="RetryOptions.MaxRetries"/> to 0.
    /// </summary>
    /// <exception cref="ArgumentException">The message lacks a sender, a recipient, a subject or a body, or has an empty header.</exception>
    /// <exception cref="RequestFailedException">The service refused or could not be reached (status 0).</exception>
    public virtual async Task<EmailSendOperation> SendAsync(
        WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken = default)
    {
        EmailMessageRules.Check(message);
        var accepted = await requests.SendAsync(message, operationId, cancellationToken);
        var operation = new EmailSendOperation(EmailSendResult.Read(accepted).Id, this, accepted);
        if (wait == WaitUntil.Completed)
            await operation.WaitForCompletionAsync(cancellationToken);
        return operation;
    }

    internal Task<Response> GetOperationAsync(string id, CancellationToken cancellationToken) =>
        requests.GetOperationAsync(id, cancellationToken);
}
