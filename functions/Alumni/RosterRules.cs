using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Retention;

namespace FollowUp.Alumni;

/// <summary>Who of a roster may be kept and written to: a real address, a cohort within its window, and a recorded basis (privacy rule 1).</summary>
internal static class RosterRules
{
    /// <summary>In characters; a longer field is a sign that a quote is missing.</summary>
    public const int LongestField = 200;

    private const char UnreadableCharacter = '\uFFFD';

    /// <summary>The columns that every roster has; the programme's facts come beside them.</summary>
    public static readonly IReadOnlyList<string> Columns = ["email", "name", "cohort", "consented_on", "consent_wording", "consent_method"];

    public static RosterVerdict Judge(Programme programme, RosterRow row, DateTimeOffset now)
    {
        RosterVerdict Refuse(string reason) => new RosterVerdict.Refused(row.Number, reason);

        if (Unreadable(row) is { } fault)
            return Refuse(fault);
        if (EmailAddress.Parse(row.Field("email")) is not { } address)
            return Refuse(row.Field("email") is null ? "the address is missing" : "the address is not one that mail can be sent to: correct it, such as name@example.org");
        if (programme.Cohort(row.Field("cohort") ?? "") is not { } cohort)
            return Refuse($"there is no such cohort: use one of {string.Join(", ", programme.Cohorts.Select(known => known.Id))}");
        if (row.Field("consented_on") is not { } consentDate || row.Field("consent_wording") is not { } wording || row.Field("consent_method") is not { } method)
            return Refuse("there is no recorded basis to write: fill in consented_on, consent_wording and consent_method, or leave the person out");
        if (Day(consentDate) is not { } consentedOn)
            return Refuse("consented_on is no date: write year-month-day, such as 2019-07-12");
        if (consentedOn > DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, programme.TimeZone).DateTime))
            return Refuse("consented_on lies in the future: correct the date");
        if (!programme.ConsentWordings.ContainsKey(wording))
            return Refuse($"consent_wording is not declared in the programme: use one of {string.Join(", ", programme.ConsentWordings.Keys)}");
        if (ContactWindow.HasEnded(programme, cohort, now))
            return Refuse($"cohort {cohort.Id} may no longer be written to: its time for that ended on {ContactWindow.EndsOn(programme, cohort):yyyy-MM-dd}");
        return new RosterVerdict.Accepted(row.Number, new RosterEntry
        {
            Address = address,
            Name = row.Field("name") ?? "",
            Cohort = cohort.Id,
            Facts = Facts(programme, row),
            ConsentedOn = consentedOn,
            ConsentWording = wording,
            ConsentMethod = method,
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

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
