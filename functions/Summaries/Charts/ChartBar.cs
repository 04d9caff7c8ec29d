namespace FollowUp.Summaries;

/// <param name="Value">What stands after it.</param>
/// <param name="Middle">Where the middle of its scale is; null where it has none.</param>
public sealed record ChartBar(string Label, string Value, IReadOnlyList<ChartSegment> Segments, double? Middle)
{
    private const string Filled = "positive-3";

    internal static ChartBar Of(string label, Share share) =>
        new(label, $"{Notation.Number(share.Count)} ({Notation.Percent(share.Percent)})", [new(0, share.Part(), Filled, null)], Middle: null);

    internal static IEnumerable<ChartBar> Of(IReadOnlyList<QuestionFigures> questions, DivergingScale scale) =>
        DivergingBar.Of(questions, scale).Select(bar => new ChartBar(
            bar.Question.Text,
            $"of {Notation.Number(bar.Question.Answered)}",
            [.. bar.Segments.Select(segment => new ChartSegment(segment.From, segment.Length, segment.Tone, segment.HasRoom ? Notation.Percent(segment.Percent) : null))],
            bar.Middle));
}
