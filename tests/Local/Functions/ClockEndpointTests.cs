using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Local.Functions;

public sealed class ClockEndpointTests : IDisposable
{
    private readonly ClockFile clock = new("2022-02-01T08:00:00Z");

    [Fact]
    public async Task It_tells_domain_time()
    {
        await using var host = await StartAsync();

        var answer = await host.Operator.GetFromJsonAsync<JsonElement>("/local/clock");

        Assert.InRange(answer.GetProperty("now").GetDateTimeOffset(), Utc(1, 8), Utc(1, 9));
    }

    [Fact]
    public async Task An_advance_runs_each_timer_once_at_the_new_instant_in_the_order_of_their_names()
    {
        await using var host = await StartAsync();

        var answer = await host.Operator.PostAsJsonAsync("/local/clock", new { advance = "P10D" });
        await host.IdleAsync();

        Assert.InRange(
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("now").GetDateTimeOffset(), Utc(11, 8), Utc(11, 9));
        Assert.Equal(["daily begins, February 11", "daily ends", "yearly, February 11"], host.Journal.Lines);
    }

    [Fact]
    public async Task The_clock_can_be_set_to_an_instant_and_back_again()
    {
        await using var host = await StartAsync();

        await host.Operator.PostAsJsonAsync("/local/clock", new { now = "2022-02-05T12:00:00Z" });
        await host.IdleAsync();
        await host.Operator.PostAsJsonAsync("/local/clock", new { now = "2022-02-02T12:00:00Z" });
        await host.IdleAsync();

        Assert.Equal(
            [
                "daily begins, February 5", "daily ends", "yearly, February 5",
                "daily begins, February 2", "daily ends", "yearly, February 2",
            ],
            host.Journal.Lines);
    }

    [Fact]
    public async Task The_schedule_goes_on_from_the_new_instant()
    {
        await using var host = await StartAsync();

        await host.Operator.PostAsJsonAsync("/local/clock", new { now = "2022-02-05T08:59:58Z" });
        await host.Journal.CountsAsync(5);

        Assert.Equal("daily ends", host.Journal.Lines[^1]);
    }

    [Theory]
    [InlineData("""{"advance": "ten days"}""")]
    [InlineData("""{"advance": "P9000Y"}""")]
    [InlineData("""{"now": "2022-02-05T12:00:00Z", "advance": "P1D"}""")]
    [InlineData("{}")]
    [InlineData("not JSON")]
    public async Task What_is_not_a_move_is_refused(string body)
    {
        await using var host = await StartAsync();

        var answer = await host.Operator.PostAsync("/local/clock", new StringContent(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(host.Journal.Lines);
    }

    [Fact]
    public async Task The_machines_own_clock_cannot_be_moved()
    {
        await using var host = await RunningHost.StartAsync<Functions>();

        Assert.Equal(HttpStatusCode.Conflict, (await host.Operator.PostAsJsonAsync("/local/clock", new { advance = "P1D" })).StatusCode);
    }

    public void Dispose() => clock.Dispose();

    private Task<RunningHost> StartAsync() => RunningHost.StartAsync<Functions>(new() { ["LocalHost:Clock"] = clock.Path });

    private static DateTimeOffset Utc(int day, int hour) => new(2022, 2, day, hour, 0, 0, TimeSpan.Zero);

    private sealed class Functions(Journal journal, TimeProvider clock)
    {
        [Function("Yearly")]
        public void RunYearly([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => journal.Write($"yearly, February {clock.GetUtcNow().Day}");

        [Function("Daily")]
        public async Task RunDaily([TimerTrigger("0 0 9 * * *")] TimerInfo timer, CancellationToken cancellationToken)
        {
            journal.Write($"daily begins, February {clock.GetUtcNow().Day}");
            await Task.Delay(200, cancellationToken);
            journal.Write("daily ends");
        }
    }
}
