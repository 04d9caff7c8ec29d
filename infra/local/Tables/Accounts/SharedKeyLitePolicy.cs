using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace FollowUp.Local.Tables.Accounts;

/// <summary>
/// Signs each attempt with its own time: a retry that kept the first one's would be too old some day.
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key
/// </summary>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = DateTimeOffset.UtcNow.ToString("r", CultureInfo.InvariantCulture);
        var signature = credential.Sign($"{date}\n{Resource(message.Request.Uri.ToUri())}");
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    // The path stands as it was percent-encoded; an emulator's has the account in it, and it is prefixed all the same.
    // Of the query only `comp` is signed, and no request of this client has it.
    private string Resource(Uri uri) => $"/{credential.AccountName}{uri.AbsolutePath}";
}
