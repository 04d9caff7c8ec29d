using FollowUp.Shared.Telemetry;

namespace FollowUp.Tests.Shared.Telemetry;

public sealed class MeasureLogTests : IDisposable
{
    private readonly Measures measures = new();
    private readonly MeasureLog log;

    public MeasureLogTests() => log = new(measures);

    public void Dispose()
    {
        log.Dispose();
        measures.Dispose();
    }

    [Fact]
    public void Counts_add_up_and_the_last_reading_stands()
    {
        measures.Sent.Add(2);
        measures.Sent.Add(3);
        measures.SecondsBehind.Record(90);
        measures.SecondsBehind.Record(30);

        Assert.Equal(new Dictionary<string, long> { ["seconds_behind"] = 30, ["sent"] = 5 }, log.Take());
    }

    [Fact]
    public void What_was_taken_is_not_taken_again()
    {
        measures.Due.Add(1);
        log.Take();

        Assert.Empty(log.Take());
    }

    [Fact]
    public void Another_applications_measurements_are_not_ours()
    {
        using var others = new Measures();
        others.Due.Add(1);

        Assert.Empty(log.Take());
    }
}
