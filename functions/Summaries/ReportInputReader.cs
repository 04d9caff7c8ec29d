using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Reads what the reports of a programme are made from, without reading an answer.</summary>
internal sealed class ReportInputReader(ProgrammeTable programmes, RoundTable rounds, ResponseTable responses, RosterFrames roster, TimeProvider clock)
{
    /// <summary>The reports of which at least one round has begun and still has answers to be read.</summary>
    public async Task<IReadOnlyList<ReportInputs>> ReadAsync(Programme programme, CancellationToken cancellationToken)
    {
        var states = await rounds.AllAsync(programme.Id, cancellationToken);
        var (inputs, known) = (new List<ReportInputs>(), new KnownShards());
        foreach (var report in programme.Reports)
        {
            if (await ReadAsync(programme, report, states, known, cancellationToken) is { } read)
                inputs.Add(read);
        }
        return inputs;
    }

    public async Task<ReportInputs?> ReadAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        await WithoutRosterAsync(request, cancellationToken) is { } read ? read with { Roster = await roster.OfAsync(request, read, cancellationToken) } : null;

    /// <summary>The same without a look at the roster, which is long: for whatever does not say how many were reached.</summary>
    public async Task<ReportInputs?> WithoutRosterAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(request.Programme, cancellationToken) is { Programme: var programme }
        && programme.Reports.FirstOrDefault(report => report.Id == request.Report) is { } report
            ? await ReadAsync(programme, report, await rounds.AllAsync(programme.Id, cancellationToken), [], cancellationToken)
            : null;

    private async Task<ReportInputs?> ReadAsync(
        Programme programme, Report report, IReadOnlyDictionary<string, RoundState> states, KnownShards known, CancellationToken cancellationToken)
    {
        var own = await KeptAsync(programme, report.Rounds.OrderBy(id => states.GetValueOrDefault(id)?.Version), states, known, cancellationToken);
        if (own.Shards.Count == 0)
            return null;
        var earlier = await KeptAsync(programme, LinkedRounds.Before(programme, report), states, known, cancellationToken);
        var now = clock.GetUtcNow();
        var planned = report.Rounds.Where(round => !states.ContainsKey(round)).Select(programme.Round).OfType<Round>();
        return new()
        {
            Report = report,
            Begun = own.Rounds,
            Sealed = own.Rounds.Concat(earlier.Rounds).Select(round => round.Round.Id).Where(id => states[id].IsSealed).ToHashSet(),
            Earlier = earlier.Rounds,
            EarlierShards = earlier.Shards,
            EarlierReports = earlier.Rounds.ToDictionary(round => round.Round.Id, round => programme.ReportOf(round.Round).Id),
            EarlierEvaluations = programme.EarlierEvaluations,
            Deleted = [.. earlier.Deleted, .. own.Deleted],
            Fieldwork = Fieldwork.Of([.. own.Rounds.Select(round => round.Round), .. planned], programme.TimeZone, now),
            Funnel = Funnel([.. own.Rounds.Select(round => RoundFunnel.Of(round.Round, states[round.Round.Id].Invited))]),
            Shards = own.Shards,
            TakesAnswers = own.Rounds.Concat(earlier.Rounds).Any(round => round.Round.IsOpen(now)),
        };
    }

    private static Funnel Funnel(IReadOnlyList<RoundFunnel> rounds) =>
        new(OnRoster: null, MayBeWrittenTo: null, rounds.Sum(round => round.Invited), Delivered: null) { Rounds = rounds.Count > 1 ? rounds : [] };

    private async Task<KeptRounds> KeptAsync(
        Programme programme, IEnumerable<string> rounds, IReadOnlyDictionary<string, RoundState> states, KnownShards known, CancellationToken cancellationToken)
    {
        var begun = await BegunAsync(programme, rounds, states, cancellationToken);
        return KeptRounds.Of(begun, await ShardsAsync(begun, known, cancellationToken), states);
    }

    private async Task<IReadOnlyList<BegunRound>> BegunAsync(
        Programme programme, IEnumerable<string> rounds, IReadOnlyDictionary<string, RoundState> states, CancellationToken cancellationToken)
    {
        var begun = new List<BegunRound>();
        foreach (var id in rounds.Where(states.ContainsKey))
        {
            var version = await programmes.VersionAsync(programme.Id, states[id].Version, cancellationToken);
            if (version.Round(id) is { } round)
                begun.Add(new(version, round, states[id].Shards));
        }
        return begun;
    }

    /// <summary>Of rounds that several reports compare, once.</summary>
    private async Task<IReadOnlyList<ShardVersion>> ShardsAsync(IEnumerable<BegunRound> rounds, KnownShards known, CancellationToken cancellationToken)
    {
        var shards = new List<ShardVersion>();
        foreach (var round in rounds)
            shards.AddRange(known.GetValueOrDefault(round.Round.Id) ?? (known[round.Round.Id] = await ShardsAsync(round, cancellationToken)));
        return shards;
    }

    private async Task<IReadOnlyList<ShardVersion>> ShardsAsync(BegunRound begun, CancellationToken cancellationToken)
    {
        var round = begun.Round.Id;
        var versions = await Task.WhenAll(Enumerable.Range(0, begun.Shards).Select(async shard =>
            await responses.VersionAsync(begun.Programme.Id, round, shard, cancellationToken) is { } etag ? ShardVersion.Of(round, shard, etag) : null));
        return [.. versions.OfType<ShardVersion>()];
    }

    /// <summary>By the id of the round.</summary>
    private sealed class KnownShards : Dictionary<string, IReadOnlyList<ShardVersion>>;
}
