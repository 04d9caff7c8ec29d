using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Local.Functions;

public sealed class QueueFunctionTests
{
    private readonly Letters letters = new();

    [Fact]
    public Task A_message_is_handed_over_as_text_and_deleted() => IsHandedOverAsync<TakesString>();

    [Fact]
    public Task A_message_is_handed_over_as_bytes_and_deleted() => IsHandedOverAsync<TakesBytes>();

    [Fact]
    public Task A_message_is_handed_over_with_its_body_decoded_and_deleted() => IsHandedOverAsync<TakesMessage>();

    [Fact]
    public async Task A_message_is_taken_as_it_is_where_host_json_says_none()
    {
        await using var host = await letters.StartHostAsync<TakesString>(
            ("AzureFunctionsJobHost:extensions:queues:messageEncoding", "none"));

        await letters.SendTextAsync("not base64!");

        await host.Journal.HoldsAsync("not base64!");
    }

    [Fact]
    public async Task A_queue_that_is_missing_is_created()
    {
        await using var host = await letters.StartHostAsync<TakesString>();

        await Eventually.TrueAsync(async () => await (await Letters.QueueAsync(letters.Name)).ExistsAsync(), () => "the queue");
    }

    [Fact]
    public async Task A_message_stays_invisible_while_its_function_runs_longer_than_the_visibility()
    {
        await using var host = await letters.StartHostAsync<Slow>(("LocalHost:QueueVisibility", "00:00:02"));
        await using var other = await letters.StartHostAsync<Slow>(("LocalHost:QueueVisibility", "00:00:02"));

        await letters.SendAsync("long letter");
        await host.IdleAsync();
        await other.IdleAsync();

        Assert.Equal(["began", "ended"], host.Journal.Lines.Concat(other.Journal.Lines));
        Assert.Equal(0, await Letters.CountAsync(letters.Name));
    }

    [Fact]
    public async Task No_more_messages_are_in_work_than_host_json_allows()
    {
        await using var host = await letters.StartHostAsync<Counting>(
            ("AzureFunctionsJobHost:extensions:queues:batchSize", "2"), ("AzureFunctionsJobHost:extensions:queues:newBatchThreshold", "0"));

        for (var letter = 0; letter < 6; letter++)
            await letters.SendAsync($"{letter}");
        await host.Journal.CountsAsync(6);

        Assert.DoesNotContain(host.Journal.Lines, line => line is not ("1 at once" or "2 at once"));
    }

    [Fact]
    public async Task A_disabled_function_leaves_the_messages_where_they_are()
    {
        await using var host = await letters.StartHostAsync<TakesString>(("AzureWebJobs.Take.Disabled", "true"));

        await letters.SendAsync("unread");
        await host.IdleAsync();

        Assert.Equal(1, await Letters.CountAsync(letters.Name));
    }

    private async Task IsHandedOverAsync<TFunctions>()
    {
        await using var host = await letters.StartHostAsync<TFunctions>();

        await letters.SendAsync("Grüße");
        await host.Journal.HoldsAsync("Grüße");
        await host.IdleAsync();

        Assert.Equal(0, await Letters.CountAsync(letters.Name));
    }

    private sealed class TakesString(Journal journal)
    {
        [Function("Take")]
        public void Run([QueueTrigger("%LettersQueue%")] string letter) => journal.Write(letter);
    }

    private sealed class TakesBytes(Journal journal)
    {
        [Function("Take")]
        public void Run([QueueTrigger("%LettersQueue%")] BinaryData letter) => journal.Write(letter.ToString());
    }

    private sealed class TakesMessage(Journal journal)
    {
        [Function("Take")]
        public void Run([QueueTrigger("%LettersQueue%")] QueueMessage letter) => journal.Write(letter.Body.ToString());
    }

    private sealed class Slow(Journal journal)
    {
        [Function("Take")]
        public async Task Run([QueueTrigger("%LettersQueue%")] string letter, CancellationToken cancellationToken)
        {
            journal.Write("began");
            await Task.Delay(TimeSpan.FromSeconds(4.5), cancellationToken);
            journal.Write("ended");
        }
    }

    private sealed class Counting(Journal journal)
    {
        private static int atOnce;

        [Function("Take")]
        public async Task Run([QueueTrigger("%LettersQueue%")] string letter, CancellationToken cancellationToken)
        {
            var now = Interlocked.Increment(ref atOnce);
            await Task.Delay(200, cancellationToken);
            Interlocked.Decrement(ref atOnce);
            journal.Write($"{now} at once");
        }
    }
}
