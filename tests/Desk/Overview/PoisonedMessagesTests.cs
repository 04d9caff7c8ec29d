using Azure.Storage.Queues;
using FollowUp.Desk;
using FollowUp.Local.Launcher;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Desk.Overview;

public sealed class PoisonedMessagesTests : IAsyncLifetime
{
    private TestApplication application = null!;
    private QueueClient back = null!;
    private QueueClient poison = null!;

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(Sample.Begins);
        (back, poison) = application.Get<StorageAccounts>().QueueWithPoison("Responses", "SummariesQueue");
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task Are_counted_on_the_first_page_with_a_way_to_try_them_again()
    {
        await PoisonAsync("not even base64", "e30=");

        var page = await ShowAsync();

        Assert.Contains("2 messages could not be worked on, in the queue summaries", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("form[action='/desk/poisoned/summaries'] button"));
    }

    [Fact]
    public async Task Go_back_as_they_were_to_where_they_failed()
    {
        await PoisonAsync("not even base64", "e30=");

        var answer = await ReplayAsync("summaries");

        Assert.Equal((303, "/desk"), (answer.Status, answer.Location));
        Assert.Equal(["e30=", "not even base64"], (await back.ReceiveMessagesAsync(32)).Value.Select(message => message.MessageText).Order());
        Assert.Empty((await poison.ReceiveMessagesAsync(32)).Value);
    }

    [Fact]
    public async Task Are_none_where_nothing_ever_failed() =>
        Assert.DoesNotContain("could not be worked on", (await ShowAsync()).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Of_another_queue_are_none_of_ours() => Assert.Equal(404, (await ReplayAsync("elsewhere")).Status);

    private async Task PoisonAsync(params string[] messages)
    {
        await poison.CreateIfNotExistsAsync();
        foreach (var message in messages)
            await poison.SendMessageAsync(message);
    }

    private Task<DeskAnswer> ShowAsync() => DeskAnswer.GetAsync(application, request => application.Get<ShowDesk>().Run(request, default));

    private Task<DeskAnswer> ReplayAsync(string queue) =>
        DeskAnswer.PostAsync(application, request => application.Get<ReplayMessages>().Run(request, queue, default));
}
