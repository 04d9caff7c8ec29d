using System.Globalization;
using FollowUp.Local.Clock;

namespace FollowUp.Tests.Local.Functions;

/// <summary>A clock that a test shares with its hosts.</summary>
internal sealed class ClockFile : IDisposable
{
    private readonly MovableClock clock;

    public ClockFile(string now)
    {
        clock = new MovableClock(Path);
        MoveTo(now);
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    /// <summary>Moves the clock as another process would: no host is told.</summary>
    public void MoveTo(string now) => clock.MoveTo(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

    public void Dispose()
    {
        clock.Dispose();
        File.Delete(Path);
    }
}
