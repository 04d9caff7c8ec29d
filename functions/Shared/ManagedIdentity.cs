using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Shared;

/// <summary>Who the application is to a service: the identity whose client id the connection's `__clientId` names, else that of whoever runs it.</summary>
internal static class ManagedIdentity
{
    public static TokenCredential For(IConfiguration connection) => connection["clientId"] is { Length: > 0 } clientId
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
        : new DefaultAzureCredential();
}
