using System.Net;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Local.Functions;

public sealed class PoisonedMessageTests
{
    private readonly Letters letters = new();

    [Fact]
    public async Task A_message_that_fails_five_times_is_poisoned_once()
    {
        await using var host = await letters.StartHostAsync<Failing>(
            ("AzureFunctionsJobHost:extensions:queues:visibilityTimeout", "00:00:00"));

        await letters.SendAsync("bad news");
        await host.IdleAsync();

        Assert.Equal(["attempt 1", "attempt 2", "attempt 3", "attempt 4", "attempt 5"], host.Journal.Lines);
        Assert.Equal(["bad news"], await Letters.ReadAsync(letters.PoisonName));
        Assert.Equal(0, await Letters.CountAsync(letters.Name));
    }

    [Fact]
    public async Task A_message_that_fails_stays_away_for_the_time_that_host_json_says()
    {
        await using var host = await letters.StartHostAsync<Failing>(
            ("AzureFunctionsJobHost:extensions:queues:visibilityTimeout", "01:00:00"));

        await letters.SendAsync("bad news");
        await host.Journal.HoldsAsync("attempt 1");
        var idle = await host.Operator.GetAsync("/local/idle?seconds=1");

        Assert.Equal(HttpStatusCode.RequestTimeout, idle.StatusCode);
        Assert.Equal(["attempt 1"], host.Journal.Lines);
        Assert.Equal(1, await Letters.CountAsync(letters.Name));
    }

    [Fact]
    public async Task A_text_that_is_not_base64_is_poisoned_without_running_the_function()
    {
        await using var host = await letters.StartHostAsync<Failing>();

        await letters.SendTextAsync("not base64!");
        await host.IdleAsync();

        Assert.Empty(host.Journal.Lines);
        Assert.Equal("not base64!", (await (await Letters.QueueAsync(letters.PoisonName)).PeekMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task A_message_that_was_received_too_often_is_poisoned_without_running_the_function()
    {
        await letters.SendAsync("tired");
        var queue = await Letters.QueueAsync(letters.Name);
        for (var received = 0; received < 5; received++)
        {
            var message = (await queue.ReceiveMessageAsync()).Value;
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, (string?)null, TimeSpan.Zero);
        }

        await using var host = await letters.StartHostAsync<Failing>();
        await host.IdleAsync();

        Assert.Empty(host.Journal.Lines);
        Assert.Equal(["tired"], await Letters.ReadAsync(letters.PoisonName));
    }

    [Fact]
    public async Task A_poison_queue_has_no_poison_queue_of_its_own()
    {
        await using var host = await letters.StartHostAsync<Failing>(
            ("LettersQueue", letters.PoisonName),
            ("LocalHost:QueueVisibility", "00:00:01"),
            ("AzureFunctionsJobHost:extensions:queues:maxDequeueCount", "1"));

        await Letters.SendAsync("bad news", letters.PoisonName);
        await host.Journal.HoldsAsync("attempt 2");

        Assert.False(await (await Letters.QueueAsync($"{letters.PoisonName}-poison")).ExistsAsync());
        Assert.Equal(1, await Letters.CountAsync(letters.PoisonName));
    }

    private sealed class Failing(Journal journal)
    {
        [Function("Take")]
        public void Run([QueueTrigger("%LettersQueue%")] QueueMessage letter, FunctionContext context)
        {
            journal.Write($"attempt {context.BindingContext.BindingData["DequeueCount"]}");
            throw new InvalidOperationException(letter.MessageId);
        }
    }
}
