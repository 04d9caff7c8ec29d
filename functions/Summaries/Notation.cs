using System.Globalization;
using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>How an edition writes numbers, shares and days.</summary>
internal static class Notation
{
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(int? percent) => percent is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}%") : "–";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A length or place in a drawing, as a part of its width.</summary>
    public static string Width(double part) => (100 * part).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A length or place in a picture, in its own units.</summary>
    public static string Units(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Answered(Share share) => $"{Number(share.Count)} of the {Number(share.Base)} who answered ({Percent(share.Percent)})";

    public static string Silent(SilentRange range) =>
        $"{Number(range.Invited)} were invited, {Number(range.DidNotAnswer)} did not answer: "
        + $"their views could put the share anywhere from {Percent(range.LowestPercent)} to {Percent(range.HighestPercent)}.";

    public static string Interval(HeadlineInterval interval) =>
        $"Had others been drawn, the share would most likely be from {Percent(interval.LowestPercent)} to {Percent(interval.HighestPercent)}.";

    public static string Deletion(RetentionWindows windows) => string.Create(
        CultureInfo.InvariantCulture,
        $"The answers are deleted {windows.ResponseMonths} months after their round closed, and what people wrote in their own words {windows.FreeTextMonths} months after.");

    public static string Given(Fieldwork fieldwork)
    {
        var (given, opens, last) = (fieldwork.IsClosed ? "were given" : "can be given", Day(fieldwork.OpensOn), Day(fieldwork.LastDay));
        return fieldwork.Rounds.Count == 0
            ? $"Answers {given} from {opens} to {last}."
            : $"Answers {given} in {Number(fieldwork.Rounds.Count)} rounds: the first began on {opens}, the last {(fieldwork.IsClosed ? "ended" : "ends")} on {last}.";
    }

    public static string Rounds(IEnumerable<RoundName> rounds) => string.Join("; ", rounds.Select(round => round.Label));

    public static string FromTo(WaveChange change) => $"From {change.Earlier.Label} to {change.Later.Label}";

    public static string Chance(double chance) => chance < 0.001
        ? "less than once in 1,000 times"
        : string.Create(CultureInfo.InvariantCulture, $"in {100 * chance:0.#} of 100 cases");

    public static string TooFewInGroup => "fewer than 10 answers";

    public static string TooFew(Fieldwork fieldwork) => fieldwork.IsClosed ? "fewer than 10 answers" : "fewer than 10 answers so far";
}
