using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Tests.Local.Email;

/// <summary>Keeps what each try of a request was signed with.</summary>
internal sealed class SignedTries : HttpPipelineSynchronousPolicy
{
    public List<string?> Dates { get; } = [];

    public List<string?> Signatures { get; } = [];

    public override void OnSendingRequest(HttpMessage message)
    {
        Dates.Add(message.Request.Headers.TryGetValue("x-ms-date", out var date) ? date : null);
        Signatures.Add(message.Request.Headers.TryGetValue("Authorization", out var signature) ? signature : null);
    }
}
