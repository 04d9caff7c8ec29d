using System.Collections.Concurrent;
using System.Diagnostics;

namespace FollowUp.Tests.Pipeline;

/// <summary>How much of one kind of work 16 clients get done side by side.</summary>
public sealed class Load
{
    private const int Clients = 16;
    private const int Turns = 8;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private readonly List<TimeSpan> taken = [];
    private TimeSpan elapsed;
    private int next;

    private Load()
    {
    }

    /// <summary>Finished in all.</summary>
    public double PerSecond => taken.Count / elapsed.TotalSeconds;

    /// <summary>Of 20, 19 take no longer.</summary>
    public TimeSpan P95 => taken.Order().ElementAt(taken.Count * 19 / 20);

    /// <summary>Both in turn, so that whatever else a machine does meanwhile slows both.</summary>
    /// <param name="work">Is given how many have begun.</param>
    public static async Task<(Load Of, Load Raw)> CompareAsync(Func<int, Task> work, Func<int, Task> raw)
    {
        var (of, bare) = (new Load(), new Load());
        await new Load().RunAsync(WarmUp, work);
        await new Load().RunAsync(WarmUp, raw);
        for (var turn = 0; turn < Turns; turn++)
        {
            await of.RunAsync(Turn, work);
            await bare.RunAsync(Turn, raw);
        }
        return (of, bare);
    }

    private async Task RunAsync(TimeSpan time, Func<int, Task> work)
    {
        var (each, watch) = (new ConcurrentBag<TimeSpan>(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < time)
            {
                var begins = Stopwatch.GetTimestamp();
                await work(Interlocked.Increment(ref next));
                each.Add(Stopwatch.GetElapsedTime(begins));
            }
        })));
        elapsed += watch.Elapsed;
        taken.AddRange(each);
    }
}
