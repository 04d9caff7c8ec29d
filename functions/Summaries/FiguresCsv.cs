using System.Globalization;

namespace FollowUp.Summaries;

/// <summary>
/// The figures as tidy rows: one for each option; without an option, and with a note, one for the headline, one for it in each
/// group (`fact=value`) and wave (`wave=id`), and one for those who gave no answer. Of the same people in two waves (`change=earlier>later`)
/// one for each direction, and one for those without a pair in each.
/// </summary>
internal static class FiguresCsv
{
    private static readonly string[] Header = ["programme", "report", "edition", "question", "option", "group", "n", "base", "percent", "note"];

    public static BinaryData Of(ResearchReport report) =>
        CsvFile.Of(Header, Rows(report).Select(row => (string[])[report.Programme, report.Report, "research", .. row]));

    private static IEnumerable<string[]> Rows(ResearchReport report) => report.Answered is null
        ? [["", "", "", "", "", "", Notation.TooFew(report.Fieldwork)]]
        : [.. report.Questions.SelectMany(OfQuestion), .. report.Breakdowns.SelectMany(OfBreakdown), .. report.Trends.SelectMany(OfTrend), .. report.Changes.SelectMany(OfChange)];

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

    private static IEnumerable<string[]> OfTrend(WaveTrend trend) =>
        from wave in trend.Waves
        let @group = $"wave={wave.Wave.Id}"
        select wave.Share is { } share
            ? Row(trend.Question, "", share, $"headline: {trend.Label}", @group)
            : [trend.Question, "", @group, "", "", "", Notation.TooFewInGroup];

    private static IEnumerable<string[]> OfChange(WaveChange change)
    {
        var pair = $"change={change.Earlier.Id}>{change.Later.Id}";
        foreach (var question in change.Questions)
        {
            var test = question.SignTest is { } chance ? string.Create(CultureInfo.InvariantCulture, $"; exploratory sign test: p = {chance}") : "";
            yield return Row(question.Id, "", question.Improved, $"improved{test}", pair);
            yield return Row(question.Id, "", question.Same, "the same", pair);
            yield return Row(question.Id, "", question.Declined, "declined", pair);
            yield return Row(question.Id, "", question.BestBefore, "best answer already before", pair);
            yield return [question.Id, "", pair, Plain(question.UnmatchedBefore), "", "", $"answered in {change.Earlier.Id} alone"];
            yield return [question.Id, "", pair, Plain(question.UnmatchedAfter), "", "", $"answered in {change.Later.Id} alone"];
        }
    }

    private static string[] Row(string question, string option, Share share, string note, string group = "") =>
        [question, option, group, Plain(share.Count), Plain(share.Base), share.Percent is { } percent ? Plain(percent) : "", note];

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
