namespace FollowUp.Tests.Local.Functions;

public sealed class MissedOccurrenceTests : IDisposable
{
    private readonly DailyTimer timer = new();

    [Fact]
    public async Task Days_that_were_missed_are_made_up_for_by_one_run()
    {
        await timer.MissSomeDaysAsync();

        await using var host = await timer.StartHostAsync();

        Assert.Equal(["past due, last 00:00, next 09:00"], host.Journal.Lines);
        await timer.NextIsAsync("2022-02-06T09:00:00Z");
    }

    [Fact]
    public async Task A_changed_schedule_makes_up_for_nothing()
    {
        await timer.MissSomeDaysAsync();

        await using var host = await timer.StartHostAsync(("DailySchedule", "0 0 18 * * *"));

        Assert.Empty(host.Journal.Lines);
        await timer.NextIsAsync("2022-02-05T18:00:00Z");
    }

    [Fact]
    public async Task Two_hosts_that_start_together_make_up_for_it_once()
    {
        await timer.MissSomeDaysAsync();

        var hosts = await Task.WhenAll(timer.StartHostAsync(), timer.StartHostAsync());
        await using var one = hosts[0];
        await using var other = hosts[1];

        Assert.Equal("past due, last 00:00, next 09:00", Assert.Single(one.Journal.Lines.Concat(other.Journal.Lines)));
    }

    [Fact]
    public async Task Two_hosts_run_an_occurrence_once()
    {
        await using var one = await timer.StartHostAsync();
        await using var other = await timer.StartHostAsync();

        for (var day = 1; day <= 3; day++)
        {
            timer.Clock.MoveTo($"2022-02-0{day}T08:59:59.5Z");
            await timer.NextIsAsync($"2022-02-0{day + 1}T09:00:00Z");
        }
        await one.StopAsync();
        await other.StopAsync();

        Assert.Equal(3, one.Journal.Lines.Count + other.Journal.Lines.Count);
    }

    public void Dispose() => timer.Dispose();
}
