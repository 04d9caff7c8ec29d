using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class AnnouncedDeletionTests
{
    private const string Contacts = "contact details";

    [Fact]
    public async Task Nothing_goes_that_no_forecast_announced_and_the_ledger_and_the_desk_say_so()
    {
        await using var roster = await UnannouncedAsync();

        await roster.SweepAsync();

        Assert.Equal(3, await roster.PeopleAsync(ExpiringRoster.Cohort));
        var stopped = Assert.Single((await roster.LedgerAsync()).Entries, entry => entry.Rule == Contacts);
        Assert.Equal((LedgerStage.Stopped, 3), (stopped.Stage, stopped.Count));
        Assert.Contains((await LastRunAsync(roster))!.Stopped, line => line is { Rule: Contacts, Count: 3 });
    }

    [Fact]
    public async Task It_goes_a_week_after_the_night_that_stopped_and_not_a_tick_earlier()
    {
        await using var roster = await UnannouncedAsync();
        await roster.SweepAsync();

        roster.Application.Clock.Advance(DeletionForecast.Notice - TimeSpan.FromTicks(1));
        await roster.SweepAsync();
        Assert.Equal(3, await roster.PeopleAsync(ExpiringRoster.Cohort));

        roster.Application.Clock.Advance(TimeSpan.FromTicks(1));
        await roster.SweepAsync();
        Assert.Equal(0, await roster.PeopleAsync(ExpiringRoster.Cohort));
    }

    [Fact]
    public async Task A_window_that_was_shortened_takes_nobody_by_surprise()
    {
        await using var roster = await ExpiringRoster.StartAsync();
        var forecast = (await roster.Application.Get<ForecastTable>().FindAsync(roster.Programme.Id, ExpiringRoster.Expiry, CancellationToken.None))!;

        Assert.Equal(0, forecast.Announced(Contacts, $"{roster.Programme.Id}~{ExpiringRoster.Cohort}", ExpiringRoster.Expiry.AddTicks(-1)));
        Assert.Equal(3, forecast.Announced(Contacts, $"{roster.Programme.Id}~{ExpiringRoster.Cohort}", ExpiringRoster.Expiry));
    }

    [Fact]
    public async Task A_configuration_by_which_everything_has_expired_deletes_nothing()
    {
        await using var roster = await ExpiringRoster.StartAsync();
        var before = await StoredRows.AllAsync(roster.Application);
        var wrong = roster.Programme with { Cohorts = [.. roster.Programme.Cohorts.Select(cohort => cohort with { EndsOn = new(2001, 7, 1) })], Waves = [] };
        var history = new ProgrammeHistory([wrong], []);

        await roster.Application.Get<RetentionNight>().PassAsync(history, isDryRun: false, CancellationToken.None);

        Assert.Equal(before, await StoredRows.AllAsync(roster.Application));
        Assert.NotEmpty((await LastRunAsync(roster))!.Stopped);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_go_and_deletes_nothing()
    {
        await using var roster = await ExpiredAsync();
        await using var dry = await roster.Application.StartAnotherAsync(("Retention:Mode", "DryRun"));

        await dry.Get<EnforceRetention>().Run(new(), CancellationToken.None);

        var run = await LastRunAsync(roster);
        Assert.Equal((true, 3), (run!.IsDryRun, run.Deleted));
        Assert.Equal(3, await roster.PeopleAsync(ExpiringRoster.Cohort));
        Assert.Empty((await roster.LedgerAsync()).Entries);
    }

    [Fact]
    public async Task Switched_off_no_sweep_takes_place()
    {
        await using var roster = await ExpiredAsync();
        var before = await LastRunAsync(roster);
        await using var off = await roster.Application.StartAnotherAsync(("Retention:Mode", "Off"));

        await off.Get<EnforceRetention>().Run(new(), CancellationToken.None);

        Assert.Equal(3, await roster.PeopleAsync(ExpiringRoster.Cohort));
        Assert.Equal(before?.FinishedOn, (await LastRunAsync(roster))?.FinishedOn);
    }

    [Fact]
    public async Task A_hold_keeps_what_it_covers_until_the_tick_on_which_it_ends()
    {
        await using var roster = await ExpiredAsync();
        var hold = new Hold("hold", $"{roster.Programme.Id}~{ExpiringRoster.Cohort}", "A claim", "Robin Ash", ExpiringRoster.Expiry.AddDays(1));
        await roster.Application.Get<HoldTable>().AddAsync(roster.Programme.Id, hold, CancellationToken.None);

        roster.Application.Clock.MoveTo(hold.EndsOn.AddTicks(-1));
        await roster.SweepAsync();
        Assert.Equal(3, await roster.PeopleAsync(ExpiringRoster.Cohort));

        roster.Application.Clock.MoveTo(hold.EndsOn);
        await roster.SweepAsync();
        Assert.Equal(0, await roster.PeopleAsync(ExpiringRoster.Cohort));
    }

    private static Task<SweepOutcome?> LastRunAsync(ExpiringRoster roster) =>
        roster.Application.Get<ForecastTable>().LastRunAsync(roster.Programme.Id, CancellationToken.None);

    private static async Task<ExpiringRoster> ExpiredAsync()
    {
        var roster = await ExpiringRoster.StartAsync();
        roster.Application.Clock.MoveTo(ExpiringRoster.Expiry);
        return roster;
    }

    /// <summary>The forecast was lost.</summary>
    private static async Task<ExpiringRoster> UnannouncedAsync()
    {
        var roster = await ExpiredAsync();
        await roster.Application.Get<ForecastTable>().ForgetAsync(roster.Programme.Id, ExpiringRoster.Expiry, CancellationToken.None);
        return roster;
    }
}
