namespace FollowUp.Summaries;

/// <summary>How many texts are about a theme.</summary>
public sealed record ThemeFigures(string Theme, int Texts)
{
    internal static IReadOnlyList<ThemeFigures> Of(ThemeTally? tally) => tally is null
        ? []
        : [.. tally.Texts.OrderByDescending(theme => theme.Value).ThenBy(theme => theme.Key, StringComparer.Ordinal).Select(theme => new ThemeFigures(theme.Key, theme.Value))];
}
