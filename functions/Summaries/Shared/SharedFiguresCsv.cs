using System.Globalization;

namespace FollowUp.Summaries;

/// <summary>
/// The shared figures as tidy rows: one for each cell, with the options that it holds; without an option, and with a note, one for
/// the headline, one for it in each group (`fact=value`), and one for those who gave no answer. What is withheld is blank, with the reason.
/// </summary>
internal static class SharedFiguresCsv
{
    private static readonly string[] Header = ["programme", "report", "edition", "question", "option", "group", "n", "base", "percent", "note"];

    public static BinaryData Of(SharedReport report) =>
        CsvFile.Of(Header, Rows(report.Figures).Select(row => (string[])[report.Programme, report.Report, "shared", .. row]));

    private static IEnumerable<string[]> Rows(SharedFigures figures) => figures.Withheld is { } reason
        ? [["", "", "", "", "", "", reason]]
        : [.. figures.Questions.SelectMany(OfQuestion), .. figures.Breakdowns.SelectMany(OfBreakdown)];

    private static IEnumerable<string[]> OfQuestion(SharedQuestion question)
    {
        if (question.Withheld is { } reason)
            yield return [question.Id, "", "", "", "", "", reason];
        foreach (var cell in question.Cells)
            yield return OfCell(question.Id, cell);
        if (question.Headline is { } headline)
            yield return Row(question.Id, "", headline.Share, $"headline: {headline.Label}");
        if (question.NoAnswer is { } people)
            yield return [question.Id, "", "", Plain(people), "", "", "no answer"];
    }

    private static string[] OfCell(string question, SharedCell cell)
    {
        var options = string.Join(' ', cell.Options);
        return cell.Share is { } share ? Row(question, options, share, cell.Label) : [question, options, "", "", "", "", Withheld.Protected];
    }

    private static IEnumerable<string[]> OfBreakdown(Breakdown breakdown) =>
        from headline in breakdown.Headlines
        from figures in headline.Groups
        where figures.Share is not null
        let share = figures.Share.GetValueOrDefault()
        let note = $"headline: {headline.Label}, to the nearest 5"
        select (string[])[headline.Question, "", $"{breakdown.Fact}={figures.Group}", Plain(share.Count), Plain(share.Base), Plain(share.Percent), note];

    private static string[] Row(string question, string option, SharedShare share, string note) =>
        [question, option, "", Plain(share.Count), Plain(share.Base), Plain(share.Percent), share.IsAtLeast ? $"{note}, at least" : note];

    private static string Plain(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
