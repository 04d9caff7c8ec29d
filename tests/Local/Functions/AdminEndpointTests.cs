using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Local.Functions;

public sealed class AdminEndpointTests
{
    private readonly Letters letters = new();

    [Fact]
    public async Task A_timer_function_runs_now()
    {
        await using var host = await letters.StartHostAsync<Functions>();

        var answer = await host.Operator.PostAsJsonAsync("/admin/functions/Yearly", new { });
        await host.IdleAsync();

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(["yearly"], host.Journal.Lines);
    }

    [Fact]
    public async Task A_queue_function_runs_now_on_the_input()
    {
        await using var host = await letters.StartHostAsync<Functions>();

        var answer = await host.Operator.PostAsJsonAsync("/admin/functions/take", new { input = "by hand" });
        await host.IdleAsync();

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(["by hand"], host.Journal.Lines);
    }

    [Fact]
    public async Task A_disabled_function_runs_when_it_is_told_to()
    {
        await using var host = await letters.StartHostAsync<Functions>(("AzureWebJobs.Yearly.Disabled", "true"));

        await host.Operator.PostAsJsonAsync("/admin/functions/Yearly", new { });

        await host.Journal.HoldsAsync("yearly");
    }

    [Theory]
    [InlineData("Nobody", HttpStatusCode.NotFound)]
    [InlineData("Page", HttpStatusCode.BadRequest)]
    [InlineData("Take", HttpStatusCode.BadRequest)]
    public async Task What_cannot_run_like_this_is_refused(string function, HttpStatusCode expected)
    {
        await using var host = await letters.StartHostAsync<Functions>();

        Assert.Equal(expected, (await host.Operator.PostAsJsonAsync($"/admin/functions/{function}", new { })).StatusCode);
    }

    private sealed class Functions(Journal journal)
    {
        [Function("Yearly")]
        public void RunTimer([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => journal.Write("yearly");

        [Function("Take")]
        public void RunQueue([QueueTrigger("%LettersQueue%")] string letter) => journal.Write(letter);

        [Function("Page")]
        public static IResult RunHttp([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
    }
}
