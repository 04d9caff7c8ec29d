using System.IO.MemoryMappedFiles;

namespace FollowUp.Local.Clock;

/// <summary>
/// One 64-bit number in a file that several processes map into memory. Each access is atomic between all of them:
/// the mapping begins on a page, so the number is aligned, and the processor does the rest.
/// </summary>
internal sealed class SharedNumber : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    public SharedNumber(string path)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        file = MemoryMappedFile.CreateFromFile(
            stream, null, sizeof(long), MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        view = file.CreateViewAccessor(0, sizeof(long));
    }

    public long Read() => Access(static (ref long number) => Interlocked.Read(ref number));

    public void Write(long value) => Access((ref long number) => Interlocked.Exchange(ref number, value));

    public void Add(long value) => Access((ref long number) => Interlocked.Add(ref number, value));

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }

    private unsafe long Access(Operation operation)
    {
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            return operation(ref *(long*)start);
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    private delegate long Operation(ref long number);
}
