using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Local.Functions;

public sealed class TimerFunctionTests : IDisposable
{
    private readonly DailyTimer timer = new();

    [Fact]
    public async Task The_first_start_runs_nothing_and_records_the_next_occurrence()
    {
        await using var host = await timer.StartHostAsync();

        var status = await timer.StatusAsync();

        Assert.Empty(host.Journal.Lines);
        Assert.Equal(["Last", "Next", "LastUpdated"], status.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2022-02-01T09:00:00Z", status.GetProperty("Next").GetString());
    }

    [Fact]
    public async Task It_runs_when_its_time_has_come()
    {
        await using var host = await timer.StartHostAsync();

        timer.Clock.MoveTo("2022-02-01T08:59:59.9Z");
        await timer.NextIsAsync("2022-02-02T09:00:00Z");

        Assert.Equal(["in time, last 00:00, next 09:00"], host.Journal.Lines);
    }

    [Fact]
    public async Task The_switch_for_tests_runs_an_occurrence_twice_at_the_same_time()
    {
        await using var host = await timer.StartHostAsync<Meeting>(("LocalHost:RunTimersTwice", "true"));

        timer.Clock.MoveTo("2022-02-01T08:59:59.9Z");
        await timer.NextIsAsync("2022-02-02T09:00:00Z");

        Assert.Equal(["began", "began", "met", "met"], host.Journal.Lines);
    }

    [Fact]
    public async Task An_exception_neither_stops_the_schedule_nor_repeats_the_run()
    {
        await using var host = await timer.StartHostAsync<Failing>();

        timer.Clock.MoveTo("2022-02-01T08:59:59.9Z");
        await timer.NextIsAsync("2022-02-02T09:00:00Z");
        timer.Clock.MoveTo("2022-02-02T08:59:59.9Z");
        await timer.NextIsAsync("2022-02-03T09:00:00Z");

        Assert.Equal(["failed", "failed"], host.Journal.Lines);
    }

    [Fact]
    public async Task Without_a_monitor_it_runs_and_keeps_no_status()
    {
        await using var host = await timer.StartHostAsync<Unmonitored>();

        timer.Clock.MoveTo("2022-02-01T08:59:59.9Z");
        await host.Journal.HoldsAsync("no status");

        Assert.False(await (await timer.StatusBlobAsync()).ExistsAsync());
    }

    [Fact]
    public async Task A_disabled_timer_does_not_run()
    {
        await using var host = await timer.StartHostAsync(("AzureWebJobs.Daily.Disabled", "1"));

        Assert.False(await (await timer.StatusBlobAsync()).ExistsAsync());
    }

    public void Dispose() => timer.Dispose();

    private sealed class Meeting(Journal journal)
    {
        [Function("Daily")]
        public async Task Run([TimerTrigger("%DailySchedule%")] TimerInfo timer)
        {
            journal.Write("began");
            await journal.CountsAsync(2);
            journal.Write("met");
        }
    }

    private sealed class Failing(Journal journal)
    {
        [Function("Daily")]
        public void Run([TimerTrigger("%DailySchedule%")] TimerInfo timer)
        {
            journal.Write("failed");
            throw new InvalidOperationException();
        }
    }

    private sealed class Unmonitored(Journal journal)
    {
        [Function("Daily")]
        public void Run([TimerTrigger("%DailySchedule%", UseMonitor = false)] TimerInfo timer) =>
            journal.Write(timer.ScheduleStatus is null ? "no status" : "status");
    }
}
