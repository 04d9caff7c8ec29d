using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>
/// The same rows as <see cref="InterviewTable"/>, with those whom the programme names beside those who offered, and `~draw~` who was
/// drawn: all of a round go together.
/// </summary>
internal sealed class CandidateTable(StorageAccounts accounts, TimeProvider clock)
{
    private const string Draw = "~draw~";
    private const int IdBytes = 8;
    private readonly TableClient table = accounts.RosterTable("Interviews");

    /// <summary>Adds somebody whom the programme names, unless there is an offer or a nomination with the address already.</summary>
    public async Task NominateAsync(string scope, string addressHash, EmailAddress contact, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken)
    {
        var row = new TableEntity(scope, addressHash) { ["Contact"] = contact.Given, ["IsNominated"] = true };
        foreach (var (fact, value) in facts)
            row[$"Fact_{fact}"] = value;
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
        }
    }

    public async Task<IReadOnlyList<Candidate>> AllAsync(string scope, CancellationToken cancellationToken) =>
        [.. (await RowsAsync(scope, $"RowKey lt '{Draw[0]}'", cancellationToken)).Select(Read)];

    public async Task<StoredDraw> SaveAsync(string scope, DrawnSample sample, CancellationToken cancellationToken)
    {
        var draw = new StoredDraw(
            RandomNumberGenerator.GetHexString(2 * IdBytes, lowercase: true), clock.GetUtcNow(), sample.Seed, sample.Kinds, [.. sample.Drawn.Select(candidate => candidate.Key)]);
        await table.AddEntityAsync(
            new TableEntity(scope, Draw + draw.Id)
            {
                ["DrawnOn"] = draw.DrawnOn,
                ["Seed"] = draw.Seed,
                ["Kinds"] = JsonSerializer.Serialize(draw.Kinds),
                ["Drawn"] = string.Join(' ', draw.Keys),
            },
            cancellationToken);
        return draw;
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<StoredDraw>> DrawsAsync(string scope, CancellationToken cancellationToken) =>
        [.. (await RowsAsync(scope, $"RowKey ge '{Draw}' and RowKey lt '{Draw}~'", cancellationToken)).Select(ReadDraw).OrderByDescending(draw => draw.DrawnOn)];

    /// <summary>Those of a draw who have not been forgotten since.</summary>
    public async Task<IReadOnlyList<DrawnPerson>> PeopleAsync(string scope, StoredDraw draw, CancellationToken cancellationToken)
    {
        var people = new List<DrawnPerson>();
        foreach (var key in draw.Keys)
        {
            if (await table.GetEntityIfExistsAsync<TableEntity>(scope, key, cancellationToken: cancellationToken) is { HasValue: true, Value: { } row })
                people.Add(new(row.Text("Contact"), Read(row)));
        }
        return people;
    }

    private ValueTask<List<TableEntity>> RowsAsync(string scope, string keys, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>($"{TableClient.CreateQueryFilter($"PartitionKey eq {scope}")} and {keys}", cancellationToken: cancellationToken).ToListAsync(cancellationToken);

    private static StoredDraw ReadDraw(TableEntity row) => new(
        row.RowKey[Draw.Length..],
        row.Instant("DrawnOn"),
        row.Text("Seed"),
        JsonSerializer.Deserialize<IReadOnlyList<KindDrawn>>(row.Text("Kinds")) ?? [],
        row.Text("Drawn").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Candidate Read(TableEntity row) => new(
        row.RowKey, KindOf(row), row.GetString($"Fact_{InterviewQuestions.Region}"), row.GetString($"Fact_{InterviewQuestions.Cohort}"));

    private static InterviewKind KindOf(TableEntity row) => (row.GetBoolean("IsNominated"), row.GetString($"Fact_{InterviewQuestions.View}")) switch
    {
        (true, _) => InterviewKind.Nominated,
        (_, "mostly_positive") => InterviewKind.MostlyPositive,
        (_, "mixed_or_limited") => InterviewKind.MixedOrLimited,
        _ => InterviewKind.NotSaid,
    };
}
