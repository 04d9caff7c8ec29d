using FollowUp.Shared;

namespace FollowUp.Summaries;

/// <summary>Gives a report the form of its files: the page, the figures, the codebook and, last, the summary that says the others are there.</summary>
internal sealed class EditionRenderer(IServiceProvider services)
{
    public async Task<IReadOnlyList<EditionFile>> RenderAsync(ResearchReport report) =>
    [
        new(EditionFile.Page, "text/html; charset=utf-8", BinaryData.FromString(await ComponentHtml.RenderAsync<ResearchPage>(services, new { Report = report }))),
        new(EditionFile.Figures, "text/csv; charset=utf-8", FiguresCsv.Of(report)),
        new(EditionFile.Codebook, "text/csv; charset=utf-8", CodebookCsv.Of(report.Questionnaire, report.BackgroundFacts)),
        new(EditionFile.Summary, "application/json", SummaryDocument.Of(report).ToJson()),
    ];
}
