namespace FollowUp.Desk;

/// <summary>Which lines of a text another takes out and adds: as few as possible, by their longest common subsequence.</summary>
internal static class LineComparison
{
    /// <summary>In cells of the table that the search fills; where more would be needed, everything between the first and the last change counts as changed.</summary>
    private const int LargestSearch = 4_000_000;

    private const int Context = 3;

    public static IReadOnlyList<ComparedLine> Of(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var shorter = Math.Min(old.Length, now.Length);
        var start = Enumerable.Range(0, shorter).TakeWhile(line => old[line] == now[line]).Count();
        var end = Enumerable.Range(1, shorter - start).TakeWhile(line => old[^line] == now[^line]).Count();
        return
        [
            .. old[..start].Select((text, line) => new ComparedLine(LineFate.Kept, line + 1, line + 1, text)),
            .. Changed(old[start..^end], now[start..^end]).Select(line => line with { Before = line.Before + start, After = line.After + start }),
            .. old[^end..].Select((text, line) => new ComparedLine(LineFate.Kept, old.Length - end + line + 1, now.Length - end + line + 1, text)),
        ];
    }

    /// <summary>The lines that changed, each with the three before and after it.</summary>
    public static IEnumerable<ComparedLine> Changes(IReadOnlyList<ComparedLine> lines)
    {
        var near = lines.Index().Where(line => line.Item.Fate != LineFate.Kept)
            .SelectMany(line => Enumerable.Range(line.Index - Context, 2 * Context + 1)).ToHashSet();
        return lines.Where((_, index) => near.Contains(index));
    }

    private static IEnumerable<ComparedLine> Changed(string[] old, string[] now)
    {
        var common = (long)old.Length * now.Length <= LargestSearch ? CommonLengths(old, now) : null;
        var (left, right) = (0, 0);
        while (left < old.Length || right < now.Length)
        {
            if (common is not null && left < old.Length && right < now.Length && old[left] == now[right])
                yield return new(LineFate.Kept, left + 1, ++right, old[left++]);
            else if (left < old.Length && (right == now.Length || common is null || common[left + 1, right] >= common[left, right + 1]))
                yield return new(LineFate.Removed, left + 1, null, old[left++]);
            else
                yield return new(LineFate.Added, null, right + 1, now[right++]);
        }
    }

    /// <returns>How many lines are common to what is left of each from there on.</returns>
    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var left = old.Length - 1; left >= 0; left--)
        {
            for (var right = now.Length - 1; right >= 0; right--)
                lengths[left, right] = old[left] == now[right] ? lengths[left + 1, right + 1] + 1 : Math.Max(lengths[left + 1, right], lengths[left, right + 1]);
        }
        return lengths;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
