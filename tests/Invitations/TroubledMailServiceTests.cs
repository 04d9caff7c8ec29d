using System.Net;
using System.Net.Sockets;
using Azure.Communication.Email;
using FollowUp.Invitations;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Local.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Tests.Invitations;

public sealed class TroubledMailServiceTests
{
    private static readonly EmailMessage Message = new("team@followup.example", "anna@example.org", new EmailContent("Hello") { PlainText = "Hello" });

    [Fact]
    public async Task After_five_failures_it_is_left_alone_for_thirty_seconds()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var gateway = Gateway(application, application.Clock);
        application.Faults.FailAt("emails:send", new(IsCarriedOut: false, Status: 500));
        for (var failure = 0; failure < 5; failure++)
            Assert.IsType<SendOutcome.Unknown>(await SendAsync(gateway));

        Assert.IsType<SendOutcome.Deferred>(await SendAsync(gateway));
        application.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.IsType<SendOutcome.Deferred>(await SendAsync(gateway));
        Assert.Equal(5, application.Sends.Made);

        application.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<SendOutcome.Unknown>(await SendAsync(gateway));
        Assert.Equal(6, application.Sends.Made);
    }

    [Fact]
    public async Task While_it_is_left_alone_it_is_not_asked_either()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var gateway = Gateway(application, application.Clock);
        application.Faults.FailAt("emails:send", new(IsCarriedOut: false, Status: 500));
        for (var failure = 0; failure < 5; failure++)
            await SendAsync(gateway);
        application.Faults.Stop();

        Assert.Null(await gateway.KnowsAsync(Guid.NewGuid(), CancellationToken.None));
        Assert.Equal(0, application.Faults.Made);
    }

    [Fact]
    public async Task What_it_never_answers_has_an_unknown_outcome_and_is_sent_once()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var application = await StartAsync(((IPEndPoint)silent.LocalEndpoint).Port);

        var outcome = await SendAsync(Gateway(application, new HurriedTime()));

        Assert.IsType<SendOutcome.Unknown>(outcome);
        Assert.Equal(1, application.Sends.Made);
    }

    [Fact]
    public async Task What_never_reached_it_is_tried_again_and_arrives_once()
    {
        var port = FreePorts.Take(1)[0];
        await using var application = await StartAsync(port);
        var sending = SendAsync(Gateway(application, TimeProvider.System));
        await Eventually.TrueAsync(() => application.Sends.Made >= 2, () => "a second attempt");

        using var service = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
        service.Start();
        var request = await service.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(30));
        request.Response.StatusCode = 202;
        await request.Response.OutputStream.WriteAsync("{\"id\":\"1\",\"status\":\"Running\"}"u8.ToArray());
        request.Response.Close();

        Assert.IsType<SendOutcome.Accepted>(await sending);
    }

    private static Task<TestApplication> StartAsync(int port) =>
        TestApplication.StartAsync(Sample.Begins, ("Email:ConnectionString", $"endpoint=http://127.0.0.1:{port}/;accesskey=AAAA"));

    private static MailGateway Gateway(TestApplication application, TimeProvider time) =>
        ActivatorUtilities.CreateInstance<MailGateway>(application.Services, new MailResilience(time));

    private static Task<SendOutcome> SendAsync(MailGateway gateway) => gateway.SendAsync(Message, Guid.NewGuid(), CancellationToken.None);

    /// <summary>A hundred times as fast.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new HurriedTimer(base.CreateTimer(callback, state, Hurried(dueTime), period));

        private static TimeSpan Hurried(TimeSpan wait) => wait > TimeSpan.Zero ? wait / 100 : wait;

        private sealed class HurriedTimer(ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Hurried(dueTime), period);

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
