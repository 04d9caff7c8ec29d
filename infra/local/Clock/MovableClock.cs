namespace FollowUp.Local.Clock;

/// <summary>
/// Domain time that can be moved: the machine's time plus an offset. The offset stands in a file that all processes of
/// one run map into memory, so a move is seen by every one of them at once and survives a restart. Timers keep to the machine's time.
/// </summary>
/// <param name="path">The file that holds the offset in ticks (8 bytes); created with offset zero where it is missing.</param>
public sealed class MovableClock(string path) : TimeProvider, IDisposable
{
    private readonly SharedNumber offset = new(path);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(offset.Read());

    /// <summary>Sets domain time to <paramref name="now"/>; it goes on from there at the usual pace.</summary>
    public void MoveTo(DateTimeOffset now) => offset.Write((now - System.GetUtcNow()).Ticks);

    /// <summary>Moves domain time by <paramref name="by"/>, forwards or backwards.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No <see cref="DateTimeOffset"/> is that far away; the clock has not moved.</exception>
    public void Advance(TimeSpan by)
    {
        _ = GetUtcNow().Add(by);
        offset.Add(by.Ticks);
    }

    public void Dispose() => offset.Dispose();
}
