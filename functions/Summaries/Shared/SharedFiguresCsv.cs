using System.Globalization;

namespace FollowUp.Summaries;

/// <summary>
/// The shared figures as tidy rows: one for each cell, with the options that it holds; without an option, and with a note, one for
/// the headline, one for it in each group (`fact=value`), and one for those who gave no answer; of the same people in two waves
/// (`change=earlier>later`) one for each direction. What is withheld is blank, with the reason.
/// </summary>
internal static class SharedFiguresCsv
{
    private static readonly string[] Header = ["programme", "report", "edition", "question", "option", "group", "n", "base", "percent", "note"];

    public static BinaryData Of(SharedReport report) =>
        CsvFile.Of(Header, Rows(report.Figures).Select(row => (string[])[report.Programme, report.Report, "shared", .. row]));

    private static IEnumerable<string[]> Rows(SharedFigures figures) => figures.Withheld is { } reason
        ? [["", "", "", "", "", "", reason]]
        : [.. figures.Questions.SelectMany(OfQuestion), .. figures.Breakdowns.SelectMany(OfBreakdown), .. figures.Changes.SelectMany(OfChange), .. OfReach(figures.Reach)];

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

    private static IEnumerable<string[]> OfChange(SharedChange change) =>
        from moves in change.Questions
        from cell in moves.Directions.Cells
        let share = cell.Share
        where share is not null
        select Row(moves.Directions.Id, "", share, cell.Label, $"change={change.Earlier.Id}>{change.Later.Id}");

    private static IEnumerable<string[]> OfReach(Reach? reach) =>
        from @group in reach?.Groups ?? []
        let share = new Share(@group.Answered.GetValueOrDefault(), @group.OnRoster)
        select (string[])["", "", $"{reach!.Fact}={@group.Group}", Plain(share.Count), Plain(share.Base), Plain(share.Percent), "answered, of those on the roster"];

    private static string[] Row(string question, string option, SharedShare share, string note, string group = "") =>
        [question, option, group, Plain(share.Count), Plain(share.Base), Plain(share.Percent), share.IsAtLeast ? $"{note}, at least" : note];

    private static string Plain(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
