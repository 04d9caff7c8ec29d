using System.Net;
using FollowUp.Local.Clock;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Mailbox;

public sealed class KeptMailTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mailbox-");

    private MailboxSettings Settings => new() { Folder = Path.Combine(folder.FullName, "mails"), Clock = Path.Combine(folder.FullName, "clock") };

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Mails_and_their_operations_outlive_the_process()
    {
        var send = new RawSend();
        await using (var server = await MailServer.StartAsync(Settings))
            await send.SendAsync(server);

        await using var restarted = await MailServer.StartAsync(Settings);

        Assert.Equal(send.OperationId, $"{Assert.Single(await restarted.MailsToAsync("anna@example.org")).OperationId}");
        Assert.Equal(HttpStatusCode.BadRequest, (await send.SendAsync(restarted)).StatusCode);
    }

    [Fact]
    public async Task Deleted_mails_do_not_come_back()
    {
        await using (var server = await MailServer.StartAsync(Settings))
        {
            await new RawSend().SendAsync(server);
            await server.Http.DeleteAsync("/api/messages");
            Assert.Empty(await server.MailsToAsync("anna@example.org"));
        }

        await using var restarted = await MailServer.StartAsync(Settings);

        Assert.Empty(await restarted.MailsToAsync("anna@example.org"));
    }

    [Fact]
    public async Task Mails_are_dated_by_the_moved_clock()
    {
        var opening = new DateTimeOffset(2022, 2, 1, 9, 0, 0, TimeSpan.Zero);
        using var clock = new MovableClock(Settings.Clock!);
        await using var server = await MailServer.StartAsync(Settings);

        clock.MoveTo(opening);
        await new RawSend().SendAsync(server);

        Assert.Equal(opening, Assert.Single(await server.MailsToAsync("anna@example.org")).ReceivedOn, TimeSpan.FromSeconds(30));
    }
}
