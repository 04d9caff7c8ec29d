namespace FollowUp.Summaries;

/// <summary>How many texts to a question the team has coded, and how many are about each theme: a text can be about several.</summary>
internal sealed record ThemeTally(int Coded, IReadOnlyDictionary<string, int> Texts)
{
    public static ThemeTally Of(IReadOnlyList<string> themes) => new(1, OrdinalKeys.Sorted(themes.Distinct(StringComparer.Ordinal), theme => theme, _ => 1));

    public static ThemeTally? Sum(ThemeTally? left, ThemeTally? right) =>
        left is null || right is null
            ? left ?? right
            : new(left.Coded + right.Coded, OrdinalKeys.Union(left.Texts, right.Texts, (one, other) => one + other));
}
