using System.Collections.Concurrent;
using System.Diagnostics;

namespace FollowUp.Tests.Pipeline;

/// <summary>How much of one kind of work 16 clients get done side by side.</summary>
/// <param name="PerSecond">Finished in all.</param>
/// <param name="P95">Of 20, 19 take no longer.</param>
public sealed record Load(double PerSecond, TimeSpan P95)
{
    private const int Clients = 16;
    private const int WarmUp = 200;

    /// <param name="work">Is given a number of its own.</param>
    public static async Task<Load> MeasureAsync(int times, Func<int, Task> work)
    {
        await RunAsync(Enumerable.Range(0, WarmUp), work);
        var watch = Stopwatch.StartNew();
        var taken = await RunAsync(Enumerable.Range(WarmUp, times), work);
        return new(times / watch.Elapsed.TotalSeconds, taken.Order().ElementAt(times * 19 / 20));
    }

    private static async Task<IReadOnlyCollection<TimeSpan>> RunAsync(IEnumerable<int> numbers, Func<int, Task> work)
    {
        var taken = new ConcurrentBag<TimeSpan>();
        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (number, _) =>
        {
            var begins = Stopwatch.GetTimestamp();
            await work(number);
            taken.Add(Stopwatch.GetElapsedTime(begins));
        });
        return taken;
    }
}
