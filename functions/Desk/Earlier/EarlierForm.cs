using System.Globalization;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>The form by which the counts of an earlier evaluation come, as it was typed.</summary>
public sealed record EarlierForm(string Title, string HeldOn, string Source, string Csv)
{
    public const string TitleField = "title";
    public const string HeldOnField = "held_on";
    public const string SourceField = "source";
    public const string FileField = "counts_file";
    public const string CountsField = "counts";
    public const string ActionField = "action";
    public const string Save = "save";

    public static EarlierForm Empty { get; } = new("", "", "", "");

    /// <summary>Null where it is no day.</summary>
    internal DateOnly? Day => DateOnly.TryParseExact(HeldOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <param name="csv">The file, or the rows that were typed.</param>
    internal static EarlierForm Read(IReadOnlyDictionary<string, StringValues> fields, string csv) =>
        new(Text(fields, TitleField), Text(fields, HeldOnField), Text(fields, SourceField), csv);

    /// <summary>The first field that lacks something.</summary>
    internal FieldError? Fault(DateOnly today) => this switch
    {
        { Title: "" } => new(TitleField, EarlierPageTexts.NoTitle),
        { Day: null } => new(HeldOnField, RoundPageTexts.DateWrong),
        { Day: { } day } when day > today => new(HeldOnField, EarlierPageTexts.NotYetHeld),
        { Source: "" } => new(SourceField, EarlierPageTexts.NoSource),
        { Csv: "" } => new(CountsField, EarlierPageTexts.NoCounts),
        _ => null,
    };

    private static string Text(IReadOnlyDictionary<string, StringValues> fields, string name) => fields.GetValueOrDefault(name).ToString().Trim();
}
