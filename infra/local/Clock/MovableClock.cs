using System.IO.MemoryMappedFiles;

namespace FollowUp.Local.Clock;

/// <summary>
/// Domain time that can be moved: the machine's time plus an offset. The offset stands in a file that all processes of
/// one run map into memory, so a move is seen by every one of them at once and survives a restart.
/// </summary>
public sealed class MovableClock : TimeProvider, IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor offset;

    /// <param name="path">The file that holds the offset in ticks (8 bytes); created with offset zero where it is missing.</param>
    public MovableClock(string path)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        file = MemoryMappedFile.CreateFromFile(stream, null, sizeof(long), MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        offset = file.CreateViewAccessor();
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(offset.ReadInt64(0));

    /// <summary>Sets domain time to <paramref name="now"/>; it goes on from there at the usual pace.</summary>
    public void MoveTo(DateTimeOffset now)
    {
        offset.Write(0, (now - System.GetUtcNow()).Ticks);
        offset.Flush();
    }

    public void Advance(TimeSpan by)
    {
        offset.Write(0, offset.ReadInt64(0) + by.Ticks);
        offset.Flush();
    }

    public void Dispose()
    {
        offset.Dispose();
        file.Dispose();
    }
}
