using FollowUp.Shared;

namespace FollowUp.Programmes;

/// <summary>Gives every programme in force its turn, a few at a time, whatever goes wrong with one of them: also where one can no longer be read.</summary>
internal sealed class ProgrammeTurns(ProgrammeTable programmes)
{
    private const int AtOnce = 4;

    /// <exception cref="Exception">What went wrong with one of them, after all have had their turn.</exception>
    public async Task EachAsync(Func<ProgrammeVersion, Task> turn, CancellationToken cancellationToken)
    {
        var inForce = await programmes.InForceAsync(cancellationToken);
        await Task.WhenAll(await Turns.EachAsync(inForce, AtOnce, one => TakeAsync(one.Programme, one.Version), cancellationToken));

        async Task TakeAsync(string programme, int version) => await turn(new(version, await programmes.VersionAsync(programme, version, cancellationToken)));
    }
}
