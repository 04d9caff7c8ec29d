using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace FollowUp.Summaries;

/// <summary>Gives a report the form of its files: the page, the figures and, last, the summary that says the others are there.</summary>
internal sealed class EditionRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<IReadOnlyList<EditionFile>> Render(ResearchReport report) =>
    [
        new("index.html", "text/html; charset=utf-8", BinaryData.FromString(await Page(report))),
        new("figures.csv", "text/csv; charset=utf-8", FiguresCsv.Of(report)),
        new("summary.json", "application/json", SummaryDocument.Of(report).ToJson()),
    ];

    private async Task<string> Page(ResearchReport report)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ResearchPage.Report)] = report });
            return (await renderer.RenderComponentAsync<ResearchPage>(parameters)).ToHtmlString();
        });
    }
}
