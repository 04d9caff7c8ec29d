using FollowUp.Shared;

namespace FollowUp.Summaries;

/// <summary>Gives a release of a shared edition the form of its files, which follow from its frozen content alone.</summary>
internal sealed class SharedRenderer(IServiceProvider services)
{
    public async Task<IReadOnlyList<EditionFile>> RenderAsync(SharedReport report) =>
    [
        new(EditionFile.Page, "text/html; charset=utf-8", BinaryData.FromString(await ComponentHtml.RenderAsync<SharedPage>(services, new { Report = report }))),
        new(EditionFile.Figures, "text/csv; charset=utf-8", SharedFiguresCsv.Of(report)),
        new(EditionFile.Codebook, "text/csv; charset=utf-8", CodebookCsv.Of(report.Questionnaire, report.BackgroundFacts)),
        new(EditionFile.Summary, "application/json", SharedSummary.Of(report).ToJson()),
    ];
}
