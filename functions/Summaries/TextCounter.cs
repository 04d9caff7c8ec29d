using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Draws the sample of one question's texts as they come, without keeping them all.</summary>
internal sealed class TextCounter(string question)
{
    private readonly SortedSet<(string Rank, string Text)> drawn =
        new(Comparer<(string Rank, string Text)>.Create((left, right) => string.CompareOrdinal(left.Rank, right.Rank)));

    private int written;
    private ThemeTally? themes;

    public string Question => question;

    public void Add(Response response)
    {
        if (response.ThemesOf(question) is { Count: > 0 } found)
            themes = ThemeTally.Sum(themes, ThemeTally.Of(found));
        if (!response.Answers.TryGetValue(question, out var answer) || answer.Trim() is not { Length: > 0 } text)
            return;
        written++;
        drawn.Add((TextSample.Rank(text), text));
        if (drawn.Count > TextSample.Most)
            drawn.Remove(drawn.Max);
    }

    public TextSample Sample() => new(written, [.. drawn.Select(entry => entry.Text)], themes);
}
