namespace FollowUp.Programmes;

/// <summary>Which windows a change of a programme shortens: data goes earlier than people were told, so somebody has to mean it (privacy rule 24).</summary>
internal static class ShorterWindows
{
    private static readonly IReadOnlyList<(string Name, Func<RetentionWindows, int> Length)> Windows =
    [
        ("contactDays", windows => windows.ContactDays),
        ("contactMonths", windows => windows.ContactMonths),
        ("optOutMonths", windows => windows.OptOutMonths),
        ("consentMonths", windows => windows.ConsentMonths),
        ("invitationDays", windows => windows.InvitationDays),
        ("responseMonths", windows => windows.ResponseMonths),
        ("freeTextMonths", windows => windows.FreeTextMonths),
        ("interviewDays", windows => windows.InterviewDays),
    ];

    /// <returns>What to confirm, in one sentence; null where nothing becomes shorter.</returns>
    public static string? Between(RetentionWindows before, RetentionWindows after)
    {
        var shorter = Windows
            .Where(window => window.Length(after) < window.Length(before))
            .Select(window => $"{window.Name} from {window.Length(before)} to {window.Length(after)}")
            .ToList();
        return shorter.Count > 0
            ? $"This shortens {string.Join(", ", shorter)}: data would be deleted earlier than people were told."
            : null;
    }
}
