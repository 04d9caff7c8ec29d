using System.Globalization;
using CsvHelper;

namespace FollowUp.Summaries;

/// <summary>
/// The figures as tidy rows: one for each option; without an option, and with a note, one for the headline and one for those who gave no answer.
/// </summary>
internal static class FiguresCsv
{
    private static readonly string[] Header = ["programme", "report", "edition", "question", "option", "group", "n", "base", "percent", "note"];

    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        // A spreadsheet would run a cell that begins with = + - @ as a formula.
        Injection = CsvInjection.Escape,
    };

    public static BinaryData Of(ResearchReport report)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Format, leaveOpen: true))
        {
            foreach (var row in Rows(report).Prepend(Header))
                csv.WriteRecord(row);
        }
        return new(bytes.ToArray());
    }

    private static IEnumerable<string[]> Rows(ResearchReport report) =>
        (report.Answered is null ? [["", "", "", "", "", "", Notation.TooFew(report.Fieldwork)]] : report.Questions.SelectMany(OfQuestion))
        .Select(row => (string[])[report.Programme, report.Report, "research", .. row]);

    private static IEnumerable<string[]> OfQuestion(QuestionFigures question)
    {
        foreach (var option in question.Options)
            yield return Row(question, option.Id, option.Share, "");
        if (question.Headline is { } headline)
            yield return Row(question, "", headline.Share, $"headline: {headline.Label}");
        yield return Row(question, "", new(question.Unanswered, question.Asked), "no answer");
    }

    private static string[] Row(QuestionFigures question, string option, Share share, string note) =>
        [question.Id, option, "", Plain(share.Count), Plain(share.Base), share.Percent is { } percent ? Plain(percent) : "", note];

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
