using System.Diagnostics;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Tests.Retention;

/// <summary>What it costs to sweep away so many expired rows, beside deleting rows of known keys in batches and nothing else.</summary>
/// <param name="InSecond">How many rows a sweep deletes in a second.</param>
/// <param name="RawInSecond">How many bare batch deletes take away in a second.</param>
/// <param name="PeakBytes">The most that the sweep had in use on the heap at any time, beyond what was before.</param>
public sealed record DeletionCost(int Rows, double InSecond, double RawInSecond, long PeakBytes)
{
    private const int AtOnce = 4;
    private const int InTransaction = 100;
    private const string Rule = "invitations";
    private static readonly DateTimeOffset Expiry = new(2022, 5, 30, 0, 0, 0, TimeSpan.Zero);

    public double Share => InSecond / RawInSecond;

    public static async Task<DeletionCost> OfAsync(int rows)
    {
        await using var round = await ForgottenRound.StartAsync();
        var table = round.Application.Get<StorageAccounts>().RosterTable("Invitations");
        var partition = $"{round.Begun.Programme.Id}~{round.Begun.Round.Id}";
        await ChangeAsync(table, partition, rows, TableTransactionActionType.Add);
        var watch = Stopwatch.StartNew();
        await ChangeAsync(table, partition, rows, TableTransactionActionType.Delete);
        var raw = rows / watch.Elapsed.TotalSeconds;

        await ChangeAsync(table, partition, rows, TableTransactionActionType.Add);
        round.Application.Calls.Forget();
        GC.Collect();
        var before = LiveBytes();
        using var stop = new CancellationTokenSource();
        var peak = PeakAsync(before, stop.Token);
        watch.Restart();
        await round.SweepAsync(Rule, Expiry);
        var took = watch.Elapsed;
        await stop.CancelAsync();
        Assert.Equal(0, await round.StoredAsync(Rule));
        return new(rows, rows / took.TotalSeconds, raw, await peak);
    }

    private static Task ChangeAsync(TableClient table, string partition, int rows, TableTransactionActionType change) => Parallel.ForEachAsync(
        Enumerable.Range(0, rows).Chunk(InTransaction),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (some, token) => await table.SubmitTransactionAsync(
            some.Select(number => new TableTransactionAction(change, Row(partition, number), change == TableTransactionActionType.Add ? default : ETag.All)), token));

    private static TableEntity Row(string partition, int number) =>
        new(partition, string.Create(CultureInfo.InvariantCulture, $"q~{number:D9}")) { ["Alumnus"] = string.Create(CultureInfo.InvariantCulture, $"{number:D32}") };

    private static async Task<long> PeakAsync(long before, CancellationToken stop)
    {
        var peak = 0L;
        while (!stop.IsCancellationRequested)
        {
            peak = Math.Max(peak, LiveBytes() - before);
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
        return peak;
    }

    /// <summary>What was in use after the last collection that the runtime made by itself: to have it made would slow down what is measured.</summary>
    private static long LiveBytes()
    {
        var memory = GC.GetGCMemoryInfo(GCKind.Any);
        return memory.HeapSizeBytes - memory.FragmentedBytes;
    }
}
