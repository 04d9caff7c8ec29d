using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Reads what the reports of a programme are made from, without reading an answer.</summary>
internal sealed class ReportInputReader(ProgrammeTable programmes, RoundTable rounds, ResponseTable responses, TimeProvider clock)
{
    /// <summary>The reports of which at least one round has begun and still has answers to be read.</summary>
    public async Task<IReadOnlyList<ReportInputs>> ReadAsync(Programme programme, CancellationToken cancellationToken)
    {
        var states = await rounds.AllAsync(programme.Id, cancellationToken);
        var inputs = new List<ReportInputs>();
        foreach (var report in programme.Reports)
        {
            if (await ReadAsync(programme, report, states, cancellationToken) is { } read)
                inputs.Add(read);
        }
        return inputs;
    }

    public async Task<ReportInputs?> ReadAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(request.Programme, cancellationToken) is { Programme: var programme }
        && programme.Reports.FirstOrDefault(report => report.Id == request.Report) is { } report
            ? await ReadAsync(programme, report, await rounds.AllAsync(programme.Id, cancellationToken), cancellationToken)
            : null;

    private async Task<ReportInputs?> ReadAsync(
        Programme programme, Report report, IReadOnlyDictionary<string, RoundState> states, CancellationToken cancellationToken)
    {
        var begun = await BegunAsync(programme, report, states, cancellationToken);
        var shards = new List<ShardVersion>();
        foreach (var round in begun)
            shards.AddRange(await ShardsAsync(round, cancellationToken));
        if (shards.Count == 0)
            return null;
        var now = clock.GetUtcNow();
        var planned = report.Rounds.Where(round => !states.ContainsKey(round)).Select(programme.Round).OfType<Round>();
        return new()
        {
            Report = report,
            Begun = begun,
            Sealed = begun.Select(round => round.Round.Id).Where(id => states[id].IsSealed).ToHashSet(),
            Fieldwork = Fieldwork.Of([.. begun.Select(round => round.Round), .. planned], programme.TimeZone, now),
            Funnel = new(OnRoster: null, MayBeWrittenTo: null, begun.Sum(round => states[round.Round.Id].Invited), Delivered: null),
            Shards = shards,
            TakesAnswers = begun.Any(round => round.Round.IsOpen(now)),
        };
    }

    private async Task<IReadOnlyList<BegunRound>> BegunAsync(
        Programme programme, Report report, IReadOnlyDictionary<string, RoundState> states, CancellationToken cancellationToken)
    {
        var begun = new List<BegunRound>();
        foreach (var id in report.Rounds.Where(states.ContainsKey).OrderBy(id => states[id].Version))
        {
            var version = await programmes.VersionAsync(programme.Id, states[id].Version, cancellationToken);
            if (version.Round(id) is { } round)
                begun.Add(new(version, round, states[id].Shards));
        }
        return begun;
    }

    private async Task<IEnumerable<ShardVersion>> ShardsAsync(BegunRound begun, CancellationToken cancellationToken)
    {
        var round = begun.Round.Id;
        var versions = await Task.WhenAll(Enumerable.Range(0, begun.Shards).Select(async shard =>
            await responses.VersionAsync(begun.Programme.Id, round, shard, cancellationToken) is { } etag ? ShardVersion.Of(round, shard, etag) : null));
        return versions.OfType<ShardVersion>();
    }
}
