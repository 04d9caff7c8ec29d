using System.Globalization;

namespace FollowUp.Summaries;

/// <summary>How a shared edition writes what it shows and what it does not.</summary>
internal static class SharedNotation
{
    /// <summary>Counts first; who the base is stands in words.</summary>
    public static string Headline(SharedQuestion question, SharedShare share)
    {
        if (share.IsAtLeast)
            return $"At least {Notation.Number(share.Count)} of {Notation.Number(share.Base)}";
        var counts = $"{Notation.Number(share.Count)} of the {Notation.Number(share.Base)} {Base(question)}";
        return share.Percent is { } percent ? $"{counts} ({Notation.Percent(percent)})" : counts;
    }

    public static string Base(SharedQuestion question) =>
        question.AllowsSeveral || question.Cells.Any(cell => cell.HoldsNoAnswer) ? "who were asked" : "who answered";

    /// <summary>A reason as a sentence of its own.</summary>
    public static string Sentence(string reason) => $"{char.ToUpper(reason[0], CultureInfo.InvariantCulture)}{reason[1..]}.";
}
