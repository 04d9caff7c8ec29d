using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Tests.Local.Functions;

public sealed class IdleEndpointTests
{
    private readonly Letters letters = new();

    [Fact]
    public async Task A_host_is_not_idle_while_a_function_runs()
    {
        await using var host = await letters.StartHostAsync<Functions>();
        var request = host.Client.GetAsync("/waits");
        await host.Journal.HoldsAsync("waiting");

        var busy = await host.Operator.GetAsync("/local/idle?seconds=1");
        host.Journal.Write("go on");
        await request;
        var idle = await host.Operator.GetAsync("/local/idle");

        Assert.Equal(HttpStatusCode.RequestTimeout, busy.StatusCode);
        Assert.Equal(HttpStatusCode.OK, idle.StatusCode);
    }

    [Fact]
    public async Task A_host_is_idle_when_what_it_left_in_its_queue_is_done()
    {
        await using var host = await letters.StartHostAsync<Functions>(
            ("AzureFunctionsJobHost:extensions:queues:maxPollingInterval", "01:00:00"));
        await letters.SendAsync("3");

        await host.IdleAsync();

        Assert.Equal(["3", "2", "1"], host.Journal.Lines);
    }

    private sealed class Functions(Journal journal, IConfiguration settings)
    {
        [Function("Waits")]
        public async Task<IResult> Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "waits")] HttpRequest request)
        {
            journal.Write("waiting");
            await journal.HoldsAsync("go on");
            return Results.Ok();
        }

        [Function("CountDown")]
        public async Task CountDown([QueueTrigger("%LettersQueue%")] string letter)
        {
            journal.Write(letter);
            if (letter != "1")
                await Letters.SendAsync($"{int.Parse(letter, CultureInfo.InvariantCulture) - 1}", settings["LettersQueue"]!);
        }
    }
}
