using System.Net;
using Azure;
using Azure.Communication.Email;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Tests.Local.Email;

public sealed class SignInByTokenTests
{
    [Fact]
    public async Task Token_is_asked_for_with_both_slashes_and_sent()
    {
        using var service = new AcceptingService();
        var options = new EmailClientOptions { Transport = new HttpClientTransport(service) };
        var credential = DelegatedTokenCredential.Create((context, _) => new AccessToken(context.Scopes.Single(), DateTimeOffset.MaxValue));
        var client = new EmailClient(new Uri("https://followup.example"), credential, options);

        await client.SendAsync(WaitUntil.Started, TestMails.To("anna@example.org"));

        Assert.Equal("Bearer https://communication.azure.com//.default", service.Authorization);
    }

    private sealed class AcceptingService : HttpMessageHandler
    {
        public string? Authorization { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization?.ToString();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted)
            {
                Content = new StringContent("""{"id": "1", "status": "Running"}"""),
            });
        }
    }
}
