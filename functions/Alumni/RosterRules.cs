using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Who of a roster may be kept and written to: a real address, a cohort within its window, and a recorded basis (privacy rule 1).</summary>
internal static class RosterRules
{
    /// <summary>In characters; a longer field is a sign that a quote is missing.</summary>
    public const int LongestField = 200;

    private const char UnreadableCharacter = '\uFFFD';

    public static RosterVerdict Judge(Programme programme, RosterRow row, DateTimeOffset now)
    {
        RosterVerdict Refuse(string reason) => new RosterVerdict.Refused(row.Number, reason);

        if (Unreadable(row) is { } unreadable)
            return Refuse(unreadable);
        if (EmailAddress.Parse(row.Field(RosterColumns.Email)) is not { } address)
            return Refuse(row.Field(RosterColumns.Email) is null ? "the address is missing" : "the address is not one that mail can be sent to: correct it, such as name@example.org");
        var replaces = EmailAddress.Parse(row.Field(RosterColumns.Replaces));
        if (replaces is null && row.Field(RosterColumns.Replaces) is not null)
            return Refuse("replaces holds no address: write the one that the person had until now, or leave it empty");
        if (programme.Cohort(row.Field(RosterColumns.Cohort) ?? "") is not { } cohort)
            return Refuse($"there is no such cohort: use one of {string.Join(", ", programme.Cohorts.Select(known => known.Id))}");
        if (ConsentRules.Fault(programme, row, now) is { } fault)
            return Refuse(fault);
        var consent = programme.DeclaredBasis is null ? ConsentRules.Read(row) : null;
        if (PersonalWindow.HasEnded(programme, cohort, consent?.On, now))
            return Refuse($"cohort {cohort.Id} may no longer be written to: its time for that ended on {PersonalWindow.EndsOn(programme, cohort, consent?.On):yyyy-MM-dd}, unless there is fresh consent");
        return new RosterVerdict.Accepted(row.Number, new RosterEntry
        {
            Address = address,
            Replaces = replaces?.Normalised == address.Normalised ? null : replaces,
            Name = row.Field(RosterColumns.Name) ?? "",
            Cohort = cohort.Id,
            Facts = Facts(programme, row),
            Consent = consent,
        });
    }

    private static string? Unreadable(RosterRow row)
    {
        if (row.Fields is null)
            return "this row and all after it cannot be read: look for a quote that is never closed";
        foreach (var (column, value) in row.Fields)
        {
            if (value.Any(char.IsControl))
                return $"{column} holds a line break or another control character: take it out";
            if (value.Contains(UnreadableCharacter, StringComparison.Ordinal))
                return $"{column} holds characters that are not UTF-8: save the file as \"CSV UTF-8\"";
            if (value.Length > LongestField)
                return $"{column} is longer than {LongestField} characters: look for a missing quote";
        }
        return null;
    }

    private static Dictionary<string, string> Facts(Programme programme, RosterRow row) =>
        programme.RosterFacts.Where(fact => row.Field(fact) is not null).ToDictionary(fact => fact, fact => row.Field(fact) ?? "");
}
