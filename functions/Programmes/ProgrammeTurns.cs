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

    /// <summary>For a page about all programmes, which one that can no longer be read must not take from those who need the others.</summary>
    /// <exception cref="Exception">What else went wrong with one of them.</exception>
    public async Task<ProgrammeReadings<T>> ReadEachAsync<T>(Func<ProgrammeVersion, Task<T>> read, CancellationToken cancellationToken)
    {
        var inForce = await programmes.InForceAsync(cancellationToken);
        var turns = await Turns.EachAsync(inForce, AtOnce, one => ReadAsync(one.Programme, one.Version), cancellationToken);
        await Task.WhenAll(turns.Where(turn => !IsUnreadable(turn)));
        return new([.. turns.Results()], [.. inForce.Zip(turns).Where(one => IsUnreadable(one.Second)).Select(one => one.First.Programme)]);

        async Task<T> ReadAsync(string programme, int version) => await read(new(version, await programmes.VersionAsync(programme, version, cancellationToken)));
    }

    private static bool IsUnreadable(Task turn) => turn.Exception?.InnerException is UnreadableProgrammeException;
}
