using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Alumni;

/// <summary>The roster, a partition for each cohort: `a~` contact and facts, `c~` the evidence of consent, written together.</summary>
internal sealed class AlumniTable(StorageAccounts accounts) : IStore
{
    private const string FactColumn = "Fact_";
    private readonly TableClient table = accounts.RosterTable("Alumni");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Stores people of one cohort, contact and evidence of each, all or none; what a roster leaves out of somebody known stays.</summary>
    /// <param name="people">At most 50.</param>
    public Task SaveAsync(Programme programme, IReadOnlyList<RosterPerson> people, CancellationToken cancellationToken)
    {
        var rows = people.SelectMany(person => (IEnumerable<TableEntity?>)[Contact(programme, person), Evidence(programme, person.Owner, person.AddressHash, person.Entry.Consent)]).OfType<TableEntity>();
        return table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertMerge, row)), cancellationToken);
    }

    /// <summary>Keeps that somebody known agreed anew, beside the earlier evidence; whatever else is known of them stays as it is at that moment.</summary>
    /// <param name="addressHash">Of the address that they have.</param>
    /// <returns>False where there is no such person.</returns>
    public async Task<bool> RenewAsync(
        Programme programme, AddressOwner owner, ConsentEvidence consent, Func<EmailAddress, string> addressHash, CancellationToken cancellationToken)
    {
        while (await RowAsync(programme.Id, owner.Cohort, owner.Alumnus, cancellationToken) is { } row && EmailAddress.Parse(row.Text("Email")) is { } address)
        {
            var renewed = new TableEntity(row.PartitionKey, row.RowKey);
            if (!(ConsentedOn(row) > consent.On))
                renewed["ConsentedOn"] = Midnight(consent.On);
            List<TableTransactionAction> changes = [new(TableTransactionActionType.UpdateMerge, renewed, row.ETag)];
            if (Evidence(programme, owner, addressHash(address), consent) is { } evidence)
                changes.Add(new(TableTransactionActionType.UpsertMerge, evidence));
            if (await table.TryChangeAsync(changes, cancellationToken))
                return true;
        }
        return false;
    }

    public async Task<Alumnus?> FindAsync(string programme, string cohort, string alumnus, CancellationToken cancellationToken) =>
        await RowAsync(programme, cohort, alumnus, cancellationToken) is { } row ? Read(cohort, row) : null;

    /// <summary>Up to 1,000 of a cohort, without their contact details.</summary>
    /// <param name="facts">The facts to read of each.</param>
    /// <param name="from">The mark that the page before gave; null for the first.</param>
    public async Task<AlumniPage> PageAsync(
        (string Programme, string Cohort) place, IEnumerable<string> facts, string? from, CancellationToken cancellationToken)
    {
        var columns = facts.Select(fact => FactColumn + fact).Prepend("ConsentedOn").Prepend("RowKey");
        var rows = table.QueryAsync<TableEntity>(InCohort(place.Programme, place.Cohort), select: columns, cancellationToken: cancellationToken);
        await foreach (var page in rows.AsPages(from).WithCancellation(cancellationToken))
            return new([.. page.Values.Select(row => new CohortMember(row.RowKey[2..], place.Cohort, ConsentedOn(row), row.Texts(FactColumn)))], page.ContinuationToken);
        return new([], null);
    }

    public async Task<int> CountAsync(string programme, string cohort, CancellationToken cancellationToken) =>
        await table.QueryAsync<TableEntity>(InCohort(programme, cohort), select: ["RowKey"], cancellationToken: cancellationToken).CountAsync(cancellationToken);

    public async IAsyncEnumerable<Alumnus> InCohortAsync(string programme, string cohort, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(InCohort(programme, cohort), cancellationToken: cancellationToken))
            yield return Read(cohort, row);
    }

    /// <summary>On which basis somebody could be written to, the oldest consent first.</summary>
    public async Task<IReadOnlyList<RecordedBasis>> BasesAsync(string programme, AddressOwner owner, CancellationToken cancellationToken)
    {
        var mine = $"c~{owner.Alumnus}~";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(programme, owner.Cohort)} and RowKey ge {mine} and RowKey lt {mine + "~"}");
        return await table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
            .Select(row => BasisEvidence.Read(row.RowKey[mine.Length..], row))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The day of the latest consent; null where there is another basis.</summary>
    public static DateOnly? ConsentedOn(TableEntity row) =>
        row.GetDateTimeOffset("ConsentedOn") is { UtcDateTime: var day } ? DateOnly.FromDateTime(day) : null;

    private async Task<TableEntity?> RowAsync(string programme, string cohort, string alumnus, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition(programme, cohort), $"a~{alumnus}", cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? found : null;
    }

    private static string Partition(string programme, string cohort) => $"{programme}~{cohort}";

    private static string InCohort(string programme, string cohort) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition(programme, cohort)} and RowKey ge {"a~"} and RowKey lt {"a~~"}");

    private static TableEntity Contact(Programme programme, RosterPerson person)
    {
        var entry = person.Entry;
        var row = new TableEntity(Partition(programme.Id, person.Owner.Cohort), $"a~{person.Owner.Alumnus}") { ["Email"] = entry.Address.Given };
        if (entry.Name.Length > 0 || person.Known is null)
            row["Name"] = entry.Name;
        if (entry.Consent is { On: var day } && !(person.Known?.ConsentedOn > day))
            row["ConsentedOn"] = Midnight(day);
        if (person.FormerHashes.Count > 0)
            row["FormerHashes"] = string.Join(' ', person.FormerHashes);
        foreach (var (fact, value) in entry.Facts)
            row[FactColumn + fact] = value;
        return row;
    }

    /// <summary>A consent given later has a row beside the earlier.</summary>
    private static TableEntity? Evidence(Programme programme, AddressOwner owner, string addressHash, ConsentEvidence? consent)
    {
        if (BasisEvidence.Of(programme, consent) is not { } evidence)
            return null;
        var row = new TableEntity(Partition(programme.Id, owner.Cohort), $"c~{owner.Alumnus}~{evidence.Key}") { ["AddressHash"] = addressHash };
        foreach (var (column, value) in evidence.Columns)
            row[column] = value;
        return row;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static Alumnus Read(string cohort, TableEntity row) => new()
    {
        Id = row.RowKey[2..],
        Cohort = cohort,
        Email = row.Text("Email"),
        FormerHashes = row.GetString("FormerHashes")?.Split(' ') ?? [],
        Name = row.Text("Name"),
        ConsentedOn = ConsentedOn(row),
        Facts = row.Texts(FactColumn),
    };
}
