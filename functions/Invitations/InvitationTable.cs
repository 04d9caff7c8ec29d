using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Invitations;

/// <summary>
/// The invitations, a partition for each round: `a~` the ledger by alumnus, `l~` what a link resolves to, `q~` the backlog in
/// order of due times. Rows of one person change in one transaction.
/// </summary>
internal sealed class InvitationTable(StorageAccounts accounts) : IStore
{
    private const string BackgroundColumn = "B_";
    private const string StepColumn = "Step";
    private const string DueFormat = "yyyyMMddHHmmss";
    private readonly TableClient table = accounts.RosterTable("Invitations");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Plans a person, unless that was done before.</summary>
    /// <param name="background">The facts that the person's answers will carry.</param>
    public async Task AddAsync(
        BegunRound begun, Invitation invitation, IReadOnlyDictionary<string, string> background, CancellationToken cancellationToken)
    {
        var partition = Partition(begun.Programme.Id, begun.Round.Id);
        var link = new TableEntity(partition, LinkKey(invitation.Id)) { ["Alumnus"] = invitation.Alumnus, ["Cohort"] = invitation.Cohort };
        foreach (var (fact, value) in background)
            link[BackgroundColumn + fact] = value;
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, Ledger(partition, invitation)),
                    new(TableTransactionActionType.Add, link),
                    .. Place(partition, invitation),
                ],
                cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
        }
    }

    /// <returns>Null also where the round has closed, and nothing is kept of the person's steps.</returns>
    public async Task<Invitation?> FindAsync(string programme, string round, string alumnus, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition(programme, round), LedgerKey(alumnus), cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } && found.ContainsKey(StepColumn) ? Read(found) : null;
    }

    /// <summary>Everybody's way through a round, by alumnus; nobody's where the round has closed.</summary>
    public async Task<IReadOnlyDictionary<string, Invitation>> AllAsync(string programme, string round, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Invitation>();
        await foreach (var row in table.QueryAsync<TableEntity>(InLedger(programme, round), cancellationToken: cancellationToken))
        {
            if (row.ContainsKey(StepColumn))
                found[row.RowKey[2..]] = Read(row);
        }
        return found;
    }

    /// <summary>What a link resolves to; null where the person has been forgotten.</summary>
    public async Task<LinkTarget?> FindTargetAsync(string programme, string round, string invitation, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition(programme, round), LinkKey(invitation), cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found }
            ? new(
                new(found.Text("Alumnus"), found.Text("Cohort")),
                found.Texts(BackgroundColumn))
            : null;
    }

    public async Task<int> CountAsync(string programme, string round, CancellationToken cancellationToken) =>
        await table.QueryAsync<TableEntity>(InLedger(programme, round), select: ["RowKey"], cancellationToken: cancellationToken).CountAsync(cancellationToken);

    /// <summary>What is due by now, oldest first, at most so many.</summary>
    public async Task<IReadOnlyList<BacklogPlace>> DueAsync(string programme, string round, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var places = new List<BacklogPlace>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(programme, round)} and RowKey ge {"q~"} and RowKey lt {$"q~{Due(now)}~~"}");
        await foreach (var page in table.QueryAsync<TableEntity>(filter, most, cancellationToken: cancellationToken).AsPages().WithCancellation(cancellationToken))
        {
            places.AddRange(page.Values.Select(ReadPlace));
            if (places.Count >= most)
                return places[..most];
        }
        return places;
    }

    /// <summary>Takes an invitation from one state to the next, ledger and backlog together.</summary>
    /// <returns>The invitation as it is now stored; null where somebody else moved it first.</returns>
    public async Task<Invitation?> MoveAsync(string programme, string round, (Invitation From, Invitation To) move, CancellationToken cancellationToken)
    {
        var partition = Partition(programme, round);
        List<TableTransactionAction> actions =
        [
            new(TableTransactionActionType.UpdateReplace, Ledger(partition, move.To), move.From.ETag),
            .. move.From.DueOn == move.To.DueOn ? [] : Leave(partition, move.From).Concat(Place(partition, move.To)),
        ];
        try
        {
            var responses = await table.SubmitTransactionAsync(actions, cancellationToken);
            return responses.Value[0].Headers.ETag is { } etag ? move.To with { ETag = etag } : null;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>Takes a place out of the backlog that the ledger does not know: it would be in the way for ever. One that was given anew since it was read stays.</summary>
    public async Task RemoveAsync(string programme, string round, BacklogPlace place, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(Partition(programme, round), PlaceKey(place.DueOn, place.Invitation), place.ETag, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
        }
    }

    public static string Partition(string programme, string round) => $"{programme}~{round}";

    private static string InLedger(string programme, string round) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition(programme, round)} and RowKey ge {"a~"} and RowKey lt {"a~~"}");

    private static string LedgerKey(string alumnus) => $"a~{alumnus}";

    private static string LinkKey(string invitation) => $"l~{invitation}";

    private static string PlaceKey(DateTimeOffset due, string invitation) => $"q~{Due(due)}~{invitation}";

    private static string Due(DateTimeOffset instant) => instant.ToString(DueFormat, CultureInfo.InvariantCulture);

    private static DateTimeOffset Due(string text) =>
        DateTimeOffset.ParseExact(text, DueFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static IEnumerable<TableTransactionAction> Leave(string partition, Invitation invitation) => invitation.DueOn is { } due
        ? [new(TableTransactionActionType.Delete, new TableEntity(partition, PlaceKey(due, invitation.Id)), ETag.All)]
        : [];

    private static IEnumerable<TableTransactionAction> Place(string partition, Invitation invitation) => invitation.DueOn is { } due
        ? [new(TableTransactionActionType.Add, new TableEntity(partition, PlaceKey(due, invitation.Id)) { ["Alumnus"] = invitation.Alumnus })]
        : [];

    private static TableEntity Ledger(string partition, Invitation invitation)
    {
        var row = new TableEntity(partition, LedgerKey(invitation.Alumnus))
        {
            ["Invitation"] = invitation.Id,
            ["Cohort"] = invitation.Cohort,
            [StepColumn] = invitation.Step,
            ["State"] = invitation.State.ToString(),
        };
        if (invitation.DueOn is { } due)
            row["DueOn"] = due;
        return row;
    }

    private static BacklogPlace ReadPlace(TableEntity row)
    {
        var key = row.RowKey.Split('~');
        return new(row.Text("Alumnus"), key[2], Due(key[1]), row.ETag);
    }

    private static Invitation Read(TableEntity row) => new()
    {
        Id = row.Text("Invitation"),
        Alumnus = row.RowKey[2..],
        Cohort = row.Text("Cohort"),
        Step = row.Number(StepColumn),
        State = Enum.Parse<StepState>(row.Text("State")),
        DueOn = row.GetDateTimeOffset("DueOn"),
        ETag = row.ETag,
    };
}
