using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Reads what the reports of a programme are made from, without reading an answer.</summary>
internal sealed class ReportInputReader(ProgrammeTable programmes, RoundTable rounds, ResponseTable responses, TimeProvider clock)
{
    /// <summary>The reports of which at least one round has begun and still has answers to be read.</summary>
    public async Task<IReadOnlyList<ReportInputs>> ReadAsync(Programme programme, CancellationToken cancellationToken)
    {
        var begun = await rounds.AllAsync(programme.Id, cancellationToken);
        var inputs = new List<ReportInputs>();
        foreach (var report in programme.Reports)
        {
            if (await ReadAsync(programme, report, begun, cancellationToken) is { } read)
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
        Programme programme, Report report, IReadOnlyDictionary<string, RoundState> begun, CancellationToken cancellationToken)
    {
        var shards = new List<ShardVersion>();
        foreach (var round in report.Rounds.Where(begun.ContainsKey))
            shards.AddRange(await ShardsAsync(programme.Id, round, begun[round].Shards, cancellationToken));
        if (shards.Count == 0)
            return null;
        var states = report.Rounds.Where(begun.ContainsKey).Select(round => begun[round]).ToList();
        var version = await programmes.VersionAsync(programme.Id, states[^1].Version, cancellationToken);
        return new()
        {
            Programme = version,
            Report = report,
            Rounds = [.. report.Rounds.Where(begun.ContainsKey).Select(version.Round).OfType<Round>()],
            Invited = states.Sum(state => state.Invited),
            Shards = shards,
            IsClosed = report.Rounds.Select(programme.Round).All(round => round is not null && clock.GetUtcNow() >= round.ClosesOn),
        };
    }

    private async Task<IEnumerable<ShardVersion>> ShardsAsync(string programme, string round, int shards, CancellationToken cancellationToken)
    {
        var versions = await Task.WhenAll(Enumerable.Range(0, shards).Select(async shard =>
            await responses.VersionAsync(programme, round, shard, cancellationToken) is { } etag ? ShardVersion.Of(round, shard, etag) : null));
        return versions.OfType<ShardVersion>();
    }
}
