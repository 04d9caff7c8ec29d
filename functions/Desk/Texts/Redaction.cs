using FollowUp.Responses;

namespace FollowUp.Desk;

/// <summary>Takes words out of a text and marks where they stood.</summary>
internal static class Redaction
{
    public const string Mark = "[removed]";

    /// <returns>Null where there is nothing to take out, or some of it does not stand in the text.</returns>
    public static string? Of(string text, IEnumerable<string> words)
    {
        // The longest first, because a name can be a part of another.
        var typed = words.Select(FreeText.Clean).Where(word => word.Length > 0).OrderByDescending(word => word.Length).ToList();
        return typed.Count > 0 && typed.All(word => text.Contains(word, StringComparison.Ordinal))
            ? typed.Aggregate(text, (left, word) => left.Replace(word, Mark, StringComparison.Ordinal))
            : null;
    }
}
