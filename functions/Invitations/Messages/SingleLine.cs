namespace FollowUp.Invitations;

/// <summary>Text from outside on one line, so that it can end no header and start no line of its own.</summary>
internal static class SingleLine
{
    public static string Of(string text) =>
        string.Join(' ', string.Concat(text.Select(character => IsBreak(character) ? ' ' : character)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsBreak(char character) => char.IsControl(character) || char.IsWhiteSpace(character);
}
