using FollowUp.Shared;

namespace FollowUp.Summaries;

/// <summary>Gives a report the form of its files: the page, the figures and, last, the summary that says the others are there.</summary>
internal sealed class EditionRenderer(IServiceProvider services)
{
    public async Task<IReadOnlyList<EditionFile>> Render(ResearchReport report) =>
    [
        new("index.html", "text/html; charset=utf-8", BinaryData.FromString(await ComponentHtml.RenderAsync<ResearchPage>(services, new { Report = report }))),
        new("figures.csv", "text/csv; charset=utf-8", FiguresCsv.Of(report)),
        new("summary.json", "application/json", SummaryDocument.Of(report).ToJson()),
    ];
}
