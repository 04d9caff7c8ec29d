namespace FollowUp.Summaries;

/// <summary>One chart of a report, by itself: to be saved as a picture.</summary>
public sealed record Chart(string Title, string Source, IReadOnlyList<ChartBar> Bars, IReadOnlyList<(string Label, string Tone)> Legend)
{
    /// <returns>Null where the report has no such chart.</returns>
    internal static Chart? Of(SummaryDocument summary, string id) =>
        summary.Charts.Where(outline => outline.Id == id).Select(outline => Of(summary, outline))
            .Concat(summary.Trends.Where(trend => IdOf(trend) == id).Select(trend => Of(summary, trend)))
            .Concat(summary.Changes.Where(change => IdOf(change) == id).Select(change => Of(summary, change)))
            .FirstOrDefault();

    internal static string IdOf(WaveTrend trend) => $"trend-{trend.Question}";

    internal static string IdOf(WaveChange change) => $"change-{change.Earlier.Id}-{change.Later.Id}";

    private static Chart Of(SummaryDocument summary, ChartOutline outline)
    {
        var questions = outline.Questions.Select(id => summary.Questions.First(question => question.Id == id)).ToList();
        return outline.Scale is { } scale
            ? new(outline.Title, SourceOf(summary), [.. ChartBar.Of(questions, scale)], [.. LegendOf(questions[0], scale)])
            : new(outline.Title, SourceOf(summary), [.. questions[0].Options.Select(option => ChartBar.Of(option.Label, option.Share))], []);
    }

    private static Chart Of(SummaryDocument summary, WaveTrend trend) => new(
        $"{trend.ShortText}: {trend.Label}",
        SourceOf(summary),
        [.. trend.Waves.Where(wave => wave.Share is not null).Select(wave => ChartBar.Of(wave.Wave.Label, wave.Share.GetValueOrDefault()))],
        []);

    private static Chart Of(SummaryDocument summary, WaveChange change)
    {
        var questions = change.Questions.Select(question => question.AsFigures()).ToList();
        return new(
            $"The same people: {Notation.FromTo(change)}",
            SourceOf(summary),
            [.. ChartBar.Of(questions, ChangeFigures.Directions)],
            [.. LegendOf(questions[0], ChangeFigures.Directions)]);
    }

    private static IEnumerable<(string Label, string Tone)> LegendOf(QuestionFigures question, DivergingScale scale) =>
        DivergingBar.Tones(scale).Select(tone => (question.Options.First(option => option.Id == tone.Option).Label, tone.Tone));

    private static string SourceOf(SummaryDocument summary) =>
        $"{summary.ProgrammeName}. {summary.Title}. Research edition.{(summary.SampleData ? " Sample data: people and answers are invented." : "")}";
}
