using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Tables;

public sealed class AuthenticationTests
{
    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var endpoint = new TableServiceClient((await StorageEmulator.Started).Roster).Uri;
        var wrong = new TableSharedKeyCredential("followuproster", "d3Jvbmc=");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => new TableClient(endpoint, "table", wrong).GetEntityAsync<TableEntity>("p", "r"));

        // So says the emulator; Azure says AuthenticationFailed, see FailuresTests.
        Assert.Equal((403, "AuthorizationFailure"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_key_can_be_changed_under_a_client()
    {
        var endpoint = new TableServiceClient((await StorageEmulator.Started).Roster).Uri;
        var credential = new TableSharedKeyCredential("followuproster", "d3Jvbmc=");
        var table = new TableClient(endpoint, StorageEmulator.NewName(), credential);

        credential.SetAccountKey(StorageEmulator.Key);

        Assert.Equal(201, (await table.CreateAsync()).GetRawResponse().Status);
    }

    [Fact]
    public async Task A_token_is_sent_as_the_bearers()
    {
        string? authorization = null;
        await using var server = await LoopbackServer.StartHttpsAsync(context =>
        {
            authorization = context.Request.Headers.Authorization;
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        using var trusting = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new HttpClient(trusting);
        var options = new TableClientOptions { Transport = new HttpClientTransport(client) };
        var token = new KnownToken();

        await new TableClient(server.Endpoint, "table", token, options).DeleteEntityAsync("p", "r");

        Assert.Equal("Bearer known", authorization);
        Assert.Equal(["https://storage.azure.com/.default"], token.Scopes);
    }

    [Fact]
    public void A_token_is_never_sent_in_the_clear()
    {
        var endpoint = new Uri("http://account.table.core.windows.net");

        Assert.ThrowsAny<ArgumentException>(() => new TableServiceClient(endpoint, new KnownToken()));
    }

    private sealed class KnownToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("known", DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
