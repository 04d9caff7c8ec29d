using System.Globalization;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Retention;

/// <summary>
/// Three people of a cohort in an application of its own, one of whom opted out and one whose address bounced, and one of a later
/// cohort, in the last tick before the first cohort's contact details expire, which was announced a week earlier.
/// </summary>
internal sealed class ExpiringRoster : IAsyncDisposable
{
    public const string Cohort = "2018-19";
    public const string LaterCohort = "2022-23";
    public const string OptedOut = "ash@alumni.example";
    public const string Bounced = "bay@alumni.example";

    public static readonly DateTimeOffset Expiry = DateTimeOffset.Parse("2022-05-30T00:00:00Z", CultureInfo.InvariantCulture);

    private ExpiringRoster(TestApplication application, Programme programme) => (Application, Programme) = (application, programme);

    public TestApplication Application { get; }

    public Programme Programme { get; }

    private AddressTable Addresses => Application.Get<AddressTable>();

    public static async Task<ExpiringRoster> StartAsync()
    {
        var roster = await StartUnannouncedAsync();
        roster.Application.Clock.MoveTo(Expiry - DeletionForecast.Notice);
        await roster.SweepAsync();
        roster.Application.Clock.MoveTo(Expiry.AddTicks(-1));
        return roster;
    }

    /// <summary>No night has stored a forecast.</summary>
    public static async Task<ExpiringRoster> StartUnannouncedAsync()
    {
        var application = await TestApplication.StartAsync(Expiry - DeletionForecast.Notice);
        var roster = new ExpiringRoster(application, await application.SaveSampleProgrammeAsync());
        await roster.AddAsync(Cohort, OptedOut, "Ash Spindle");
        await roster.AddAsync(Cohort, Bounced, "Bay Laurel");
        await roster.AddAsync(Cohort, "cedar@alumni.example", "Cedar Wood");
        await roster.AddAsync(LaterCohort, "dill@alumni.example", "Dill Weed");
        await application.Get<OptOutTable>().AddAsync(roster.Programme.Id, roster.Hash(OptedOut), CancellationToken.None);
        await roster.Addresses.MarkBouncedAsync(roster.Programme.Id, roster.Hash(Bounced), new("Bounced", Expiry.AddDays(-100)), CancellationToken.None);
        application.Clock.MoveTo(Expiry.AddTicks(-1));
        return roster;
    }

    public string Hash(string address) =>
        Application.Get<AddressKey>().Hash(Programme.Id, EmailAddress.Parse(address) ?? throw new ArgumentException("No address.", nameof(address)));

    public async Task AddAsync(string cohort, string address, string name, DateOnly? consentedOn = null)
    {
        var owner = await AddAddressAsync(cohort, address);
        var entry = new RosterEntry
        {
            Address = EmailAddress.Parse(address)!,
            Name = name,
            Cohort = cohort,
            Facts = new Dictionary<string, string> { ["sector"] = "health" },
            Consent = new(consentedOn ?? new(2019, 7, 12), "last day form", "v2", null),
        };
        await Application.Get<AlumniTable>().SaveAsync(Programme, [new(2, entry, Hash(address), owner, null)], CancellationToken.None);
    }

    /// <summary>What an import leaves behind that dies before it has written the person.</summary>
    public Task<AddressOwner> AddAddressAsync(string cohort, string address) =>
        Addresses.FindOrAddAsync(Programme.Id, Hash(address), new($"{Guid.NewGuid():N}", cohort), CancellationToken.None);

    public Task SweepAsync() => Application.Get<EnforceRetention>().Run(new TimerInfo(), CancellationToken.None);

    /// <summary>What the night does to the contact details of these two cohorts, in fewer calls.</summary>
    public Task SweepCohortsAsync()
    {
        var history = new ProgrammeHistory([Programme with { Cohorts = [.. Programme.Cohorts.Where(cohort => cohort.Id is Cohort or LaterCohort)] }], []);
        var announced = new DeletionForecast(Expiry - DeletionForecast.Notice, [new("contact details", $"{Programme.Id}~{Cohort}", Expiry, 3)]);
        var sweep = new Sweep([Application.Get<ContactDeletion>()], Application.Get<ExpiredDeletion>(), Application.Get<LedgerTable>(), Application.Clock);
        return sweep.RunAsync(new(history, announced, [], IsDryRun: false), CancellationToken.None);
    }

    public Task<int> PeopleAsync(string cohort) => Application.Get<AlumniTable>().CountAsync(Programme.Id, cohort, CancellationToken.None);

    public Task<LedgerChain> LedgerAsync() => Application.Get<LedgerTable>().ReadAsync(CancellationToken.None);

    /// <summary>Everything in one table of the roster, as text.</summary>
    public async Task<string> DumpAsync(string table) => Text(await Application.Get<StorageAccounts>().RosterTable(table).QueryAsync<TableEntity>().ToListAsync());

    /// <summary>Everything in the ledger's table, as text.</summary>
    public async Task<string> DumpLedgerAsync() => Text(await Application.Get<StorageAccounts>().ResponsesTable("Ledger").QueryAsync<TableEntity>().ToListAsync());

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private static string Text(IEnumerable<TableEntity> rows) =>
        string.Join('\n', rows.Select(row => string.Join(' ', row.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}")))));
}
