using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FollowUp.Summaries;

/// <summary>The key findings of a report as a Word document, in the words of its page.</summary>
internal static class FindingsDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Heading1 = "Heading1";
    private const string Heading2 = "Heading2";

    public static BinaryData Of(ResearchReport report)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(Paragraphs(report)));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Style(Heading1, "heading 1", 36), Style(Heading2, "heading 2", 28));
            document.PackageProperties.Title = report.Title;
        }
        return new(bytes.ToArray());
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(ResearchReport report) =>
    [
        Line(report.Title, Heading1),
        .. report.IsSampleData ? [Line("Sample data: the people in this report and their answers are invented.")] : Enumerable.Empty<Paragraph>(),
        Line($"{report.ProgrammeName}. Research edition, for the named research team only."),
        .. report.Headlines.SelectMany(Finding),
    ];

    private static IEnumerable<Paragraph> Finding(QuestionFigures question)
    {
        yield return Line(question.ShortText, Heading2);
        yield return Line($"{Notation.Answered(question.Headline!.Share)} {question.Headline.Label}");
        if (question.Headline.Silent is { } silent)
            yield return Line(Notation.Silent(silent));
    }

    private static Paragraph Line(string text, string? style = null)
    {
        var run = new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return style is null ? new(run) : new(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }

    /// <param name="halfPoints">Its size.</param>
    private static Style Style(string id, string name, int halfPoints) => new(
        new StyleName { Val = name },
        new StyleRunProperties(new Bold(), new FontSize { Val = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture) }))
    {
        StyleId = id,
        Type = StyleValues.Paragraph,
    };
}
