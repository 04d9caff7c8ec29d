namespace FollowUp.Summaries;

/// <summary>One statement drawn around the middle of its scale, in parts of the width that all statements of a chart share.</summary>
internal sealed record DivergingBar(QuestionFigures Question, IReadOnlyList<DivergingBar.Segment> Segments, double Middle)
{
    private const int Shades = 3;

    private const double LeastWidthForText = 0.1;

    public static IReadOnlyList<DivergingBar> Of(IReadOnlyList<QuestionFigures> questions, DivergingScale scale)
    {
        var left = questions.Max(question => Reach(question, scale.Negative, scale.Neutral));
        var right = questions.Max(question => Reach(question, scale.Positive, scale.Neutral));
        var width = Math.Max(left + right, double.Epsilon);
        return [.. questions.Select(question =>
            new DivergingBar(question, Draw(question, scale, left - Reach(question, scale.Negative, scale.Neutral), width), left / width))];
    }

    /// <summary>The options from left to right with the class of their colour: the further out, the darker.</summary>
    public static IEnumerable<(string Option, string Tone)> Tones(DivergingScale scale) =>
    [
        .. scale.Negative.Select((option, place) => (option, Tone("negative", place, scale.Negative.Count))).Reverse(),
        .. scale.Neutral.Select(option => (option, "neutral")),
        .. scale.Positive.Select((option, place) => (option, Tone("positive", place, scale.Positive.Count))),
    ];

    private static string Tone(string side, int place, int count) => $"{side}-{Math.Max(1, Shades - count + 1 + place)}";

    private static double Reach(QuestionFigures question, IReadOnlyList<string> side, IReadOnlyList<string> neutral) =>
        side.Sum(option => question.Chose(option).Part()) + (neutral.Sum(option => question.Chose(option).Part()) / 2);

    private static List<Segment> Draw(QuestionFigures question, DivergingScale scale, double from, double width)
    {
        var segments = new List<Segment>();
        foreach (var (option, tone) in Tones(scale).Where(entry => question.Chose(entry.Option).Count > 0))
        {
            var share = question.Chose(option);
            segments.Add(new(tone, from / width, share.Part() / width, share.Percent));
            from += share.Part();
        }
        return segments;
    }

    internal sealed record Segment(string Tone, double From, double Length, int? Percent)
    {
        public bool HasRoom => Length >= LeastWidthForText;
    }
}
