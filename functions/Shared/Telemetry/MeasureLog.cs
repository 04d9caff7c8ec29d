using System.Diagnostics.Metrics;

namespace FollowUp.Shared.Telemetry;

/// <summary>The measurements since they were last taken.</summary>
internal sealed class MeasureLog : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly Lock gate = new();
    private SortedDictionary<string, long> values = new(StringComparer.Ordinal);

    public MeasureLog(Measures measures)
    {
        listener.InstrumentPublished = (instrument, itself) =>
        {
            if (ReferenceEquals(instrument.Meter, measures.Meter))
                itself.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Note(instrument, value));
        listener.Start();
    }

    public IReadOnlyDictionary<string, long> Take()
    {
        lock (gate)
        {
            var taken = values;
            values = new(StringComparer.Ordinal);
            return taken;
        }
    }

    public void Dispose() => listener.Dispose();

    private void Note(Instrument instrument, long value)
    {
        lock (gate)
            values[instrument.Name] = instrument is Counter<long> ? values.GetValueOrDefault(instrument.Name) + value : value;
    }
}
