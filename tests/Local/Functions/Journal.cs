using System.Collections.Concurrent;

namespace FollowUp.Tests.Local.Functions;

/// <summary>What the functions of a test wrote down, in order.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public void Write(string line) => lines.Enqueue(line);

    public Task HoldsAsync(string line) =>
        Eventually.TrueAsync(() => lines.Contains(line), () => $"'{line}' in [{string.Join(", ", lines)}]");

    public Task CountsAsync(int count) =>
        Eventually.TrueAsync(() => lines.Count >= count, () => $"{count} lines in [{string.Join(", ", lines)}]");
}
