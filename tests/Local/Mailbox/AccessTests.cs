using System.Diagnostics;
using System.Net;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Mailbox;

public sealed class AccessTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/messages")]
    public async Task Request_for_another_host_is_refused(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "rebound.example" } };

        var answer = await (await MailServer.Started).Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://[::]:0")]
    public async Task Address_that_other_machines_can_reach_is_refused_at_start(string urls)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Checkout.Assembly("FollowUp.Local.Mailbox") },
            Environment = { ["ASPNETCORE_URLS"] = urls, ["Mailbox__AccessKey"] = "a2V5" },
        };

        await Assert.ThrowsAsync<LauncherException>(
            () => ChildProcess.StartAsync(start, line => line.Contains("is ready", StringComparison.Ordinal), null, CancellationToken.None));
    }
}
