using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Programmes;

/// <summary>The rounds that have begun: `r~` rows beside the programme's versions.</summary>
internal sealed class RoundTable(StorageAccounts accounts)
{
    private readonly TableClient table = accounts.RosterTable("Programmes");

    /// <summary>Begins the round unless it has begun.</summary>
    public async Task<RoundState> BeginAsync(string programme, string round, RoundState beginning, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(Row.Of(programme, round, beginning), cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
        }
        return await FindAsync(programme, round, cancellationToken)
            ?? throw new InvalidOperationException($"The round {round} of {programme} was deleted while it began.");
    }

    public async Task<RoundState?> FindAsync(string programme, string round, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<Row>(programme, Key(round), cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? found.State : null;
    }

    /// <summary>Every round of a programme that has begun, by round id.</summary>
    public async Task<IReadOnlyDictionary<string, RoundState>> AllAsync(string programme, CancellationToken cancellationToken)
    {
        var states = new Dictionary<string, RoundState>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {programme} and RowKey ge {"r~"} and RowKey lt {"r~~"}");
        await foreach (var row in table.QueryAsync<Row>(filter, cancellationToken: cancellationToken))
            states[row.RowKey[2..]] = row.State;
        return states;
    }

    /// <returns>The state as it is now stored; null where somebody else changed it since it was read.</returns>
    public async Task<RoundState?> ReplaceAsync(string programme, string round, RoundState state, CancellationToken cancellationToken)
    {
        try
        {
            var response = await table.UpdateEntityAsync(Row.Of(programme, round, state), state.ETag, TableUpdateMode.Replace, cancellationToken);
            return response.Headers.ETag is { } etag ? state with { ETag = etag } : null;
        }
        catch (RequestFailedException exception) when (exception.Status == 412)
        {
            return null;
        }
    }

    /// <summary>Has a round planned once more from the start.</summary>
    public async Task PlanAgainAsync(string programme, string round, CancellationToken cancellationToken)
    {
        bool isAgreed;
        do
            isAgreed = await TryPlanAgainAsync(programme, round, cancellationToken);
        while (!isAgreed);
    }

    private async Task<bool> TryPlanAgainAsync(string programme, string round, CancellationToken cancellationToken) =>
        await FindAsync(programme, round, cancellationToken) is not { } state
        || await ReplaceAsync(programme, round, state with { IsPlanned = false, CursorCohort = null, CursorPage = null }, cancellationToken) is not null;

    private static string Key(string round) => $"r~{round}";

    private sealed record Row : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public int Version { get; set; }

        public int Shards { get; set; }

        public bool IsPlanned { get; set; }

        public string? CursorCohort { get; set; }

        public string? CursorPage { get; set; }

        public int Invited { get; set; }

        /// <summary>Numbers parted by spaces.</summary>
        public string? StepsTaken { get; set; }

        public bool IsClosed { get; set; }

        public bool IsSealed { get; set; }

        [System.Runtime.Serialization.IgnoreDataMember]
        public RoundState State => new()
        {
            Version = Version,
            Shards = Shards,
            IsPlanned = IsPlanned,
            CursorCohort = CursorCohort,
            CursorPage = CursorPage,
            Invited = Invited,
            StepsTaken = StepsTaken?.Split(' ').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToList(),
            IsClosed = IsClosed,
            IsSealed = IsSealed,
            ETag = ETag,
        };

        public static Row Of(string programme, string round, RoundState state) => new()
        {
            PartitionKey = programme,
            RowKey = Key(round),
            Version = state.Version,
            Shards = state.Shards,
            IsPlanned = state.IsPlanned,
            CursorCohort = state.CursorCohort,
            CursorPage = state.CursorPage,
            Invited = state.Invited,
            StepsTaken = state.StepsTaken is { } steps ? string.Join(' ', steps) : null,
            IsClosed = state.IsClosed,
            IsSealed = state.IsSealed,
        };
    }
}
