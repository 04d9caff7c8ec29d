using System.Globalization;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Whether a roster row proves that its person consented to be written to (privacy rule 1).</summary>
internal static class ConsentRules
{
    /// <returns>What is wrong with the evidence and how to put it right; null where nothing is.</returns>
    public static string? Fault(Programme programme, RosterRow row, DateTimeOffset now)
    {
        if (programme.DeclaredBasis is not null || KeepsConsent(row))
            return null;
        if (row.Field(RosterColumns.ConsentedOn) is not { } date || row.Field(RosterColumns.ConsentMethod) is null || IsWithoutWording(row))
            return "there is no recorded basis to write: fill in consented_on, consent_wording and consent_method (or consent_reference where the wording was not recorded), or leave the person out";
        if (Day(date) is not { } day)
            return "consented_on is no date: write year-month-day, such as 2019-07-12";
        if (day > LocalTime.DayOf(now, programme.TimeZone))
            return "consented_on lies in the future: correct the date";
        return row.Field(RosterColumns.ConsentWording) is { } wording && !programme.ConsentWordings.ContainsKey(wording)
            ? $"consent_wording is not declared in the programme: use one of {string.Join(", ", programme.ConsentWordings.Keys)}"
            : null;
    }

    /// <summary>The evidence of a row that has no fault.</summary>
    public static ConsentEvidence? Read(RosterRow row) =>
        Day(row.Field(RosterColumns.ConsentedOn) ?? "") is { } day && row.Field(RosterColumns.ConsentMethod) is { } method
            ? new(day, method, row.Field(RosterColumns.ConsentWording), row.Field(RosterColumns.ConsentReference))
            : null;

    /// <summary>A corrected address needs no new consent.</summary>
    private static bool KeepsConsent(RosterRow row) =>
        row.Field(RosterColumns.Replaces) is not null
        && row.Field(RosterColumns.ConsentedOn) is null
        && row.Field(RosterColumns.ConsentMethod) is null
        && IsWithoutWording(row);

    private static bool IsWithoutWording(RosterRow row) =>
        row.Field(RosterColumns.ConsentWording) is null && row.Field(RosterColumns.ConsentReference) is null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
