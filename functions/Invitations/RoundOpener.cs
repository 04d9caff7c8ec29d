using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Invitations;

/// <summary>Begins a round when its time has come: it keeps the programme's version of that moment, and its shards take answers before anybody has a link.</summary>
internal sealed class RoundOpener(ProgrammeTable programmes, RoundTable rounds, AlumniTable alumni, ResponseTable responses)
{
    public async Task<(BegunRound Begun, RoundState State)> OpenAsync(ProgrammeVersion current, Round round, CancellationToken cancellationToken)
    {
        var id = current.Programme.Id;
        var state = await rounds.FindAsync(id, round.Id, cancellationToken) ?? await BeginAsync(current, round, cancellationToken);
        if (!state.IsPlanned)
            await responses.OpenAsync(id, round.Id, state.Shards, cancellationToken);
        var programme = await programmes.VersionAsync(id, state.Version, cancellationToken);
        return (new(programme, programme.Round(round.Id) ?? round, state.Shards), state);
    }

    private async Task<RoundState> BeginAsync(ProgrammeVersion current, Round round, CancellationToken cancellationToken)
    {
        var programme = current.Programme.Id;
        var people = 0;
        foreach (var cohort in round.Cohorts)
            people += await alumni.CountAsync(programme, cohort, cancellationToken);
        var beginning = new RoundState { Version = current.Version, Shards = ShardCount.For(people), IsPlanned = false };
        return await rounds.BeginAsync(programme, round.Id, beginning, cancellationToken);
    }
}
