using FollowUp.Desk;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FollowUp.Tests.Desk;

public sealed class PoisonedMessagesTests : IAsyncLifetime
{
    private TestApplication application = null!;

    public async Task InitializeAsync() => application = await TestApplication.StartAsync(DateTimeOffset.UnixEpoch);

    public Task DisposeAsync() => application.DisposeAsync().AsTask();

    [Fact]
    public async Task They_are_listed_by_queue_without_what_they_say()
    {
        await PoisonAsync(PoisonQueue.Summaries, "one", "two");

        var lists = await ListAsync();

        Assert.Equal([("summaries", 2), ("delivery-reports", 0)], lists.Select(list => (list.Queue, list.Count)));
        Assert.Equal(2, lists[0].Messages.Count);
        Assert.All(lists[0].Messages, message => Assert.NotNull(message.Since));
    }

    [Fact]
    public async Task Where_none_ever_failed_there_is_nothing_to_list_and_nothing_to_replay()
    {
        Assert.All(await ListAsync(), list => Assert.Empty(list.Messages));
        Assert.IsType<NoContent>(await ReplayAsync());
    }

    [Fact]
    public async Task They_are_tried_again_as_they_came_in_each_queue()
    {
        await PoisonAsync(PoisonQueue.Summaries, "no base64");
        await PoisonAsync(PoisonQueue.DeliveryReports, "W10=", "W10=");

        await ReplayAsync();

        Assert.Equal(["no base64"], await WaitingAsync(PoisonQueue.Summaries));
        Assert.Equal(["W10=", "W10="], await WaitingAsync(PoisonQueue.DeliveryReports));
        Assert.All(await ListAsync(), list => Assert.Equal(0, list.Count));
    }

    [Fact]
    public async Task One_queue_can_be_tried_again_by_itself()
    {
        await PoisonAsync(PoisonQueue.Summaries, "one");
        await PoisonAsync(PoisonQueue.DeliveryReports, "two");

        await ReplayAsync("?queue=delivery-reports");

        Assert.Equal([1, 0], (await ListAsync()).Select(list => list.Count));
    }

    [Fact]
    public async Task A_queue_that_there_is_not_is_not_found() =>
        Assert.Equal(StatusCodes.Status404NotFound, Assert.IsAssignableFrom<IStatusCodeHttpResult>(await ReplayAsync("?queue=other")).StatusCode);

    private async Task PoisonAsync(PoisonQueue queue, params string[] messages)
    {
        var (from, poison) = application.Get<StorageAccounts>().QueueWithPoison(queue.Account, queue.Setting);
        await from.CreateIfNotExistsAsync();
        await poison.CreateIfNotExistsAsync();
        foreach (var message in messages)
            await poison.SendMessageAsync(message);
    }

    private async Task<IReadOnlyList<string>> WaitingAsync(PoisonQueue queue) =>
        [.. (await application.Get<StorageAccounts>().QueueWithPoison(queue.Account, queue.Setting).From.PeekMessagesAsync(32)).Value.Select(message => message.MessageText)];

    private async Task<IReadOnlyList<PoisonList>> ListAsync() =>
        Assert.IsType<Ok<PoisonList[]>>(await application.Get<ListPoison>().Run(new DefaultHttpContext().Request, CancellationToken.None)).Value!;

    private async Task<IResult> ReplayAsync(string query = "")
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new(query);
        return await application.Get<ReplayPoison>().Run(http.Request, CancellationToken.None);
    }
}
