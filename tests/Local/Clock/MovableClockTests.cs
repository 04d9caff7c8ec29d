using FollowUp.Local.Clock;

namespace FollowUp.Tests.Local.Clock;

public sealed class MovableClockTests : IDisposable
{
    private static readonly DateTimeOffset Opening = new(2022, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void New_clock_shows_the_machines_time()
    {
        File.Delete(file);
        using var clock = new MovableClock(file);

        AssertShows(DateTimeOffset.UtcNow, clock);
    }

    [Fact]
    public void Move_is_seen_at_once_by_another_clock_on_the_same_file()
    {
        using var mover = new MovableClock(file);
        using var reader = new MovableClock(file);

        mover.MoveTo(Opening);

        AssertShows(Opening, reader);
    }

    [Fact]
    public void Move_survives_reopening()
    {
        using (var clock = new MovableClock(file))
            clock.MoveTo(Opening);

        using var reopened = new MovableClock(file);

        AssertShows(Opening, reopened);
    }

    [Fact]
    public void Clock_goes_backwards_too()
    {
        using var clock = new MovableClock(file);
        clock.MoveTo(Opening);

        clock.Advance(TimeSpan.FromDays(-1));

        AssertShows(Opening.AddDays(-1), clock);
    }

    [Fact]
    public void Advances_by_several_clocks_at_once_all_count()
    {
        using var clock = new MovableClock(file);
        clock.MoveTo(Opening);

        Parallel.For(0, 4, _ =>
        {
            using var own = new MovableClock(file);
            for (var step = 0; step < 1000; step++)
                own.Advance(TimeSpan.FromMinutes(1));
        });

        AssertShows(Opening.AddMinutes(4000), clock);
    }

    [Fact]
    public void Advance_past_the_end_of_time_is_refused_and_moves_nothing()
    {
        using var clock = new MovableClock(file);
        clock.MoveTo(Opening);

        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.MaxValue));

        AssertShows(Opening, clock);
    }

    private static void AssertShows(DateTimeOffset expected, MovableClock clock) =>
        Assert.Equal(expected, clock.GetUtcNow(), TimeSpan.FromSeconds(30));
}
