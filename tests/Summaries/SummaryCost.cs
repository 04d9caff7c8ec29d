using System.Diagnostics;
using System.Text;
using FollowUp.Invitations;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

/// <summary>What it costs to keep a report up to date, to count it anew and to write it.</summary>
public static class SummaryCost
{
    /// <summary>One more answer among so many.</summary>
    public static async Task<(int Rows, int Calls, int Shards)> OfOneMoreAsync(int answers)
    {
        var shards = ShardCount.For(answers);
        await using var round = await OpenRound.StartAsync(shards);
        await round.FillAsync(ManyAnswers.Of(answers));
        await round.RecomputeAsync();
        await round.AnswerAsync(..1);
        round.Application.Calls.Forget();
        await round.RecomputeAsync();
        var calls = round.Application.Calls;
        return (await round.RowsAsync(calls.Queries), calls.Made.Count, shards);
    }

    /// <returns>Answers counted in a second on this one thread, and the most memory that the process held.</returns>
    public static (double RowsInSecond, long PeakBytes) OfCounting(int answers)
    {
        var watch = Stopwatch.StartNew();
        var counted = ResponseTally.Of(Sample.Questionnaire, Sample.Programme.BackgroundFacts, ManyAnswers.Of(answers));
        Assert.Equal(answers, counted.Responses);
        using var process = Process.GetCurrentProcess();
        return (answers / watch.Elapsed.TotalSeconds, process.PeakWorkingSet64);
    }

    /// <returns>Milliseconds, the middle one of 21 times, and the size of the page.</returns>
    public static async Task<(double Milliseconds, int Bytes)> OfWritingAsync(int answers)
    {
        var report = Sample.ReportOf(answers == Sample.Responses.Count ? Sample.Responses : ManyAnswers.Of(answers));
        var times = new List<double>();
        var page = "";
        for (var time = 0; time < 21; time++)
        {
            var watch = Stopwatch.StartNew();
            page = await Sample.Render(report, EditionFile.Page);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return (times.Order().ElementAt(times.Count / 2), Encoding.UTF8.GetByteCount(page));
    }
}
