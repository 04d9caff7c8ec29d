using FollowUp.Alumni;
using FollowUp.Retention;

namespace FollowUp.Tests.Retention;

public sealed class ContactDetailsExpireTests
{
    [Fact]
    public async Task They_are_kept_the_tick_before_and_gone_the_tick_after()
    {
        await using var roster = await ExpiringRoster.StartAsync();
        await roster.SweepAsync();
        Assert.Equal(3, await roster.PeopleAsync(ExpiringRoster.Cohort));
        Assert.Empty((await roster.LedgerAsync()).Entries);

        roster.Application.Clock.Advance(TimeSpan.FromTicks(1));
        await roster.SweepAsync();

        Assert.Equal(0, await roster.PeopleAsync(ExpiringRoster.Cohort));
        Assert.DoesNotContain("Cedar Wood", await roster.DumpAsync("Alumni"), StringComparison.Ordinal);
        Assert.DoesNotContain(ExpiringRoster.Cohort, await roster.DumpAsync("Addresses"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_cohorts_stay()
    {
        await using var roster = await AfterExpiryAsync();

        await roster.SweepAsync();

        Assert.Equal(1, await roster.PeopleAsync(ExpiringRoster.LaterCohort));
        Assert.Contains(roster.Hash("dill@alumni.example"), await roster.DumpAsync("Addresses"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_of_consent_stays()
    {
        await using var roster = await AfterExpiryAsync();

        await roster.SweepAsync();

        Assert.Equal(4, (await roster.DumpAsync("Alumni")).Split("RowKey=c~").Length - 1);
    }

    [Fact]
    public async Task Opt_outs_stay()
    {
        await using var roster = await AfterExpiryAsync();

        await roster.SweepAsync();

        Assert.True(await roster.Application.Get<OptOutTable>().ContainsAsync(roster.Programme.Id, roster.Hash(ExpiringRoster.OptedOut), CancellationToken.None));
    }

    [Fact]
    public async Task An_address_that_bounced_is_remembered_without_its_owner()
    {
        await using var roster = await AfterExpiryAsync();

        await roster.SweepAsync();

        Assert.True(await roster.Application.Get<AddressTable>().HasBouncedAsync(roster.Programme.Id, roster.Hash(ExpiringRoster.Bounced), CancellationToken.None));
        Assert.Empty(await roster.Application.Get<AddressTable>().OwnedInAsync(roster.Programme.Id, ExpiringRoster.Cohort, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task An_address_goes_also_where_its_owner_was_never_written()
    {
        await using var roster = await AfterExpiryAsync();
        await roster.AddAddressAsync(ExpiringRoster.Cohort, "elm@alumni.example");

        await roster.SweepAsync();

        Assert.DoesNotContain(roster.Hash("elm@alumni.example"), await roster.DumpAsync("Addresses"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_says_so_before_and_after_with_one_count_and_one_cutoff()
    {
        await using var roster = await AfterExpiryAsync();

        await roster.SweepAsync();

        var entries = (await roster.LedgerAsync()).Entries;
        Assert.Equal([LedgerStage.Intended, LedgerStage.Done], entries.Select(entry => entry.Stage));
        Assert.All(entries, entry => Assert.Equal(
            ("contact details", "send-leadership~2018-19", 3, ExpiringRoster.Expiry), (entry.Rule, entry.Scope, entry.Count, entry.Cutoff)));
        Assert.Single(entries.Select(entry => entry.Run).Distinct());
    }

    [Fact]
    public async Task The_ledger_is_written_before_the_first_row_goes_and_after_the_last()
    {
        await using var roster = await AfterExpiryAsync();

        await roster.SweepAsync();

        var calls = roster.Application.Calls.Made.ToList();
        Assert.InRange(calls.FindIndex(IsLedger), 0, calls.FindIndex(IsDeletion) - 1);
        Assert.InRange(calls.FindLastIndex(IsDeletion), 0, calls.FindLastIndex(IsLedger) - 1);
    }

    [Fact]
    public async Task A_second_night_has_nothing_to_say()
    {
        await using var roster = await AfterExpiryAsync();
        await roster.SweepAsync();
        roster.Application.Clock.Advance(TimeSpan.FromDays(1));

        await roster.SweepAsync();

        Assert.Equal(2, (await roster.LedgerAsync()).Entries.Count);
    }

    [Fact]
    public async Task Somebody_who_comes_back_with_another_roster_is_deleted_again_and_counted_anew()
    {
        await using var roster = await AfterExpiryAsync();
        await roster.SweepAsync();
        await roster.AddAsync(ExpiringRoster.Cohort, "cedar@alumni.example", "Cedar Wood");

        await roster.SweepAsync();

        Assert.Equal([3, 3, 1, 1], (await roster.LedgerAsync()).Entries.Select(entry => entry.Count));
        Assert.Equal(0, await roster.PeopleAsync(ExpiringRoster.Cohort));
    }

    [Fact]
    public async Task Nothing_in_the_ledger_names_a_person()
    {
        await using var roster = await AfterExpiryAsync();
        var people = (await roster.DumpAsync("Alumni")).Split('\n', ' ').Where(column => column.StartsWith("RowKey=", StringComparison.Ordinal)).Select(column => column.Split('~')[1]).ToList();

        await roster.SweepAsync();

        var ledger = await roster.DumpLedgerAsync();
        Assert.Contains("send-leadership~2018-19", ledger, StringComparison.Ordinal);
        Assert.NotEmpty(people);
        Assert.All(
            [.. people, "alumni.example", "Spindle", "Laurel", "Wood", "health", roster.Hash(ExpiringRoster.Bounced), roster.Hash(ExpiringRoster.OptedOut)],
            name => Assert.DoesNotContain(name, ledger, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsLedger(string call) => call.EndsWith("$batch", StringComparison.Ordinal);

    private static bool IsDeletion(string call) => call.StartsWith("DELETE", StringComparison.Ordinal);

    private static async Task<ExpiringRoster> AfterExpiryAsync()
    {
        var roster = await ExpiringRoster.StartAsync();
        roster.Application.Clock.MoveTo(ExpiringRoster.Expiry);
        roster.Application.Calls.Forget();
        return roster;
    }
}
