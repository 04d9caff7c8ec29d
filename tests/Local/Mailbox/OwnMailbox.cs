using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Mailbox;

/// <summary>A mailbox for the tests of one class, which switch its behaviour. Each begins with <see cref="ResetAsync"/>.</summary>
public sealed class OwnMailbox : IAsyncLifetime
{
    public MailServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await MailServer.StartAsync(new MailboxSettings());

    public async Task ResetAsync()
    {
        await Server.Http.DeleteAsync("/api/messages");
        await Server.Http.DeleteAsync("/api/behaviour");
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
