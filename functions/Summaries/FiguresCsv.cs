using System.Globalization;

namespace FollowUp.Summaries;

/// <summary>
/// The figures as tidy rows: one for each option; without an option, and with a note, one for the headline, one for it in each
/// group (`fact=value`), and one for those who gave no answer.
/// </summary>
internal static class FiguresCsv
{
    private static readonly string[] Header = ["programme", "report", "edition", "question", "option", "group", "n", "base", "percent", "note"];

    public static BinaryData Of(ResearchReport report) =>
        CsvFile.Of(Header, Rows(report).Select(row => (string[])[report.Programme, report.Report, "research", .. row]));

    private static IEnumerable<string[]> Rows(ResearchReport report) => report.Answered is null
        ? [["", "", "", "", "", "", Notation.TooFew(report.Fieldwork)]]
        : [.. report.Questions.SelectMany(OfQuestion), .. report.Breakdowns.SelectMany(OfBreakdown)];

    private static IEnumerable<string[]> OfQuestion(QuestionFigures question)
    {
        foreach (var option in question.Options)
            yield return Row(question.Id, option.Id, option.Share, "");
        if (question.Headline is { } headline)
            yield return Row(question.Id, "", headline.Share, $"headline: {headline.Label}");
        yield return Row(question.Id, "", new(question.Unanswered, question.Asked), "no answer");
    }

    private static IEnumerable<string[]> OfBreakdown(Breakdown breakdown) =>
        from headline in breakdown.Headlines
        from figures in headline.Groups
        let @group = $"{breakdown.Fact}={figures.Group}"
        select figures.Share is { } share
            ? Row(headline.Question, "", share, $"headline: {headline.Label}", @group)
            : [headline.Question, "", @group, "", "", "", Notation.TooFewInGroup];

    private static string[] Row(string question, string option, Share share, string note, string group = "") =>
        [question, option, group, Plain(share.Count), Plain(share.Base), share.Percent is { } percent ? Plain(percent) : "", note];

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
