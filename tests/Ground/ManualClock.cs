namespace FollowUp.Tests.Ground;

/// <summary>Time that stands still until a test moves it.</summary>
public sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset instant) => now = instant;

    public void Advance(TimeSpan by) => now += by;
}
