using System.Diagnostics;
using System.Globalization;
using System.Text;
using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using Xunit.Abstractions;

namespace FollowUp.Tests.Alumni;

public sealed class RosterBenchmark(ITestOutputHelper output)
{
    private const int People = 100_000;

    [Benchmark]
    public async Task A_hundred_thousand_people_come_in_without_needing_more_memory_than_ten_thousand()
    {
        var few = await ImportAsync(People / 10);
        var many = await ImportAsync(People);

        Assert.InRange(many, 0, few + 50_000_000);
    }

    /// <returns>The most bytes that were in use on the heap at any time, beyond those before.</returns>
    private async Task<long> ImportAsync(int people)
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();
        await using var body = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        await WriteAsync(body, people);
        using var file = await RosterFile.OpenAsync(body, programme, CancellationToken.None);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (watch, peak, outcome) = (Stopwatch.StartNew(), 0L, default(RosterOutcome));
        await foreach (var soFar in application.Get<RosterImport>().TakeAsync(programme, file, keeps: true, CancellationToken.None))
        {
            application.Calls.Forget();
            if (soFar.Rows % 10_000 == 0)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            outcome = soFar;
        }
        Assert.Equal(people, outcome?.Accepted);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{people} rows: {watch.Elapsed.TotalSeconds:F0} s, {people / watch.Elapsed.TotalSeconds:F0} rows a second, {peak / 1_000_000} MB in use at the most"));
        return peak;
    }

    private static async Task WriteAsync(FileStream body, int people)
    {
        await using var text = new StreamWriter(body, Encoding.UTF8, leaveOpen: true);
        await text.WriteAsync(RosterUpload.Header);
        for (var number = 0; number < people; number++)
            await text.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"person{number}@alumni.example,Ash Quince,20{18 + number % 3}-{19 + number % 3},health,2021-07-12,v2,last day form,,\n"));
        await text.FlushAsync();
        body.Position = 0;
    }
}
