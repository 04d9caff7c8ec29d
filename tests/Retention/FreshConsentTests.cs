using System.Globalization;
using FollowUp.Retention;

namespace FollowUp.Tests.Retention;

/// <summary>Two people of a cohort that nobody writes to any more since 13 January 2022, one of whom consented again on 1 June 2021.</summary>
public sealed class FreshConsentTests : IAsyncLifetime
{
    private const string Cohort = "2017-18";
    private const string Scope = $"send-leadership~{Cohort}";
    private ExpiringRoster roster = null!;

    public async Task InitializeAsync()
    {
        roster = await ExpiringRoster.StartAsync();
        await roster.AddAsync(Cohort, "elder@alumni.example", "Elder Berry", new(2018, 7, 1));
        await roster.AddAsync(Cohort, "fennel@alumni.example", "Fennel Seed", new(2021, 6, 1));
    }

    public async Task DisposeAsync() => await roster.DisposeAsync();

    [Fact]
    public async Task Keeps_contact_details_for_42_months_and_nobody_elses()
    {
        await DeleteAsync<ContactDeletion>("2022-01-13T00:00:00Z", 1);
        Assert.Contains(roster.Hash("fennel@alumni.example"), await roster.DumpAsync("Addresses"), StringComparison.Ordinal);
        Assert.DoesNotContain(roster.Hash("elder@alumni.example"), await roster.DumpAsync("Addresses"), StringComparison.Ordinal);

        Assert.Equal(0, await CountAsync<ContactDeletion>(At("2024-12-01T00:00:00Z").AddTicks(-1)));
        await DeleteAsync<ContactDeletion>("2024-12-01T00:00:00Z", 1);
        Assert.Equal(0, await roster.PeopleAsync(Cohort));
        Assert.DoesNotContain(roster.Hash("fennel@alumni.example"), await roster.DumpAsync("Addresses"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_its_evidence_for_24_months_more_and_nobody_elses()
    {
        await DeleteAsync<ConsentEvidenceDeletion>("2024-01-13T00:00:00Z", 1);

        Assert.Equal(0, await CountAsync<ConsentEvidenceDeletion>(At("2026-12-01T00:00:00Z").AddTicks(-1)));
        await DeleteAsync<ConsentEvidenceDeletion>("2026-12-01T00:00:00Z", 1);
    }

    /// <param name="expected">How much has expired by then.</param>
    private async Task DeleteAsync<TData>(string cutoff, int expected)
        where TData : class, IExpiringData
    {
        Assert.Equal(expected, await CountAsync<TData>(At(cutoff)));
        await roster.Application.Get<TData>().DeleteAsync(Scope, At(cutoff), CancellationToken.None);
        Assert.Equal(0, await CountAsync<TData>(At(cutoff)));
    }

    private Task<int> CountAsync<TData>(DateTimeOffset cutoff)
        where TData : class, IExpiringData => roster.Application.Get<TData>().CountAsync(Scope, cutoff, CancellationToken.None);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
