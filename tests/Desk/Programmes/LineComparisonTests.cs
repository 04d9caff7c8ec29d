using FollowUp.Desk;

namespace FollowUp.Tests.Desk.Programmes;

public sealed class LineComparisonTests
{
    [Theory]
    [InlineData("a b c", "a b c", "=a =b =c")]
    [InlineData("a b c", "a x c", "=a -b +x =c")]
    [InlineData("a c", "a b c", "=a +b =c")]
    [InlineData("a b c", "c", "-a -b =c")]
    [InlineData("a b a", "a a", "=a -b =a")]
    [InlineData("a b c d", "b d a", "-a =b -c =d +a")]
    public void Keeps_as_many_lines_as_it_can(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(' ', Of(before, after).Select(line => $"{"=-+"[(int)line.Fate]}{line.Text}")));

    [Theory]
    [InlineData("a b c", "a x y c")]
    [InlineData("a b a b", "b a b a")]
    [InlineData("a", "b")]
    public void Holds_both_texts_with_their_line_numbers(string before, string after)
    {
        var lines = Of(before, after);

        Assert.Equal(before.Split(' ').Select((text, index) => (index + 1, text)), lines.Where(line => line.Before is not null).Select(line => (line.Before!.Value, line.Text)));
        Assert.Equal(after.Split(' ').Select((text, index) => (index + 1, text)), lines.Where(line => line.After is not null).Select(line => (line.After!.Value, line.Text)));
    }

    [Fact]
    public void Takes_no_change_from_line_endings_and_an_empty_last_line() =>
        Assert.All(LineComparison.Of("a\r\nb\r\n", "a\nb"), line => Assert.Equal(LineFate.Kept, line.Fate));

    [Fact]
    public void Takes_everything_between_as_changed_where_a_search_would_need_too_much_memory()
    {
        var lines = LineComparison.Of(Numbers(1, 3_000), Numbers(2, 3_001));

        Assert.Equal((3_000, 3_000), (lines.Count(line => line.Fate == LineFate.Removed), lines.Count(line => line.Fate == LineFate.Added)));
    }

    [Fact]
    public void Shows_of_unchanged_lines_the_three_around_each_change()
    {
        var changes = LineComparison.Changes(LineComparison.Of(Numbers(1, 20), Numbers(1, 20).Replace("\n10\n", "\nten\n", StringComparison.Ordinal)));

        Assert.Equal(["7", "8", "9", "10", "ten", "11", "12", "13"], changes.Select(line => line.Text));
    }

    private static IReadOnlyList<ComparedLine> Of(string before, string after) => LineComparison.Of(before.Replace(' ', '\n'), after.Replace(' ', '\n'));

    private static string Numbers(int from, int to) => string.Join('\n', Enumerable.Range(from, to - from + 1));
}
