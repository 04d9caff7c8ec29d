using FollowUp.Tests.Ground;
using Xunit.Sdk;

namespace FollowUp.Tests.Summaries;

/// <summary>What was looked at and found good. With FOLLOWUP_ACCEPT_GOLDEN=1 in the environment a test run writes it anew.</summary>
internal static class GoldenFile
{
    private const int MostLinesShown = 20;

    private static readonly bool Accepts = Environment.GetEnvironmentVariable("FOLLOWUP_ACCEPT_GOLDEN") == "1";

    public static void AssertEqual(string name, string actual)
    {
        var path = Path.Combine(Checkout.Root, "tests", "Summaries", "Golden", name);
        if (Accepts)
            File.WriteAllText(path, actual);
        var golden = File.Exists(path) ? File.ReadAllText(path) : "";
        if (golden != actual)
            throw new XunitException($"{name} has changed. If it is good, run again with FOLLOWUP_ACCEPT_GOLDEN=1.\n{Difference(golden, actual)}");
    }

    /// <summary>The lines between the common beginning and the common end.</summary>
    private static string Difference(string golden, string actual)
    {
        var (before, after) = (golden.Split('\n'), actual.Split('\n'));
        var shorter = Math.Min(before.Length, after.Length);
        var start = Enumerable.Range(0, shorter).TakeWhile(line => before[line] == after[line]).Count();
        var end = Enumerable.Range(1, shorter - start).TakeWhile(line => before[^line] == after[^line]).Count();
        return $"From line {start + 1}:\n{Lines("- ", before[start..^end])}\n{Lines("+ ", after[start..^end])}";
    }

    private static string Lines(string mark, string[] lines) =>
        string.Join('\n', lines.Take(MostLinesShown).Select(line => mark + line))
        + (lines.Length > MostLinesShown ? $"\n{mark}... and {lines.Length - MostLinesShown} more" : "");
}
