using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Reads all versions of the programmes, with the rounds that have begun.</summary>
internal sealed class ProgrammeHistories(ProgrammeTable programmes, RoundTable rounds)
{
    public async Task<ProgrammeHistory> ReadAsync(ProgrammeVersion current, CancellationToken cancellationToken)
    {
        var id = current.Programme.Id;
        var versions = new List<Programme>();
        for (var version = 1; version <= current.Version; version++)
            versions.Add(await programmes.VersionAsync(id, version, cancellationToken));
        var begun = (await rounds.AllAsync(id, cancellationToken))
            .Select(round => versions[round.Value.Version - 1] is var programme && programme.Round(round.Key) is { } definition
                ? new BegunRound(programme, definition, round.Value.Shards)
                : throw new InvalidOperationException($"The round {round.Key} of {id} is not in the version that it began with."));
        return new(versions, [.. begun]);
    }
}
