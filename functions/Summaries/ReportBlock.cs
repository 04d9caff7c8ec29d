using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What one chart and its table show: neighbouring statements on one agreement scale together, any other question by itself.</summary>
public sealed record ReportBlock(IReadOnlyList<QuestionFigures> Questions, DivergingScale? Scale)
{
    internal static IReadOnlyList<ReportBlock> Of(IEnumerable<Question> questions, GroupTally all, int invited)
    {
        var blocks = new List<(Question First, List<QuestionFigures> Figures)>();
        foreach (var question in questions.Where(question => question.IsClosed))
        {
            if (blocks.Count == 0 || !ShareAScale(blocks[^1].First, question))
                blocks.Add((question, []));
            blocks[^1].Figures.Add(QuestionFigures.Of(question, all, invited));
        }
        return [.. blocks.Select(block => new ReportBlock(block.Figures, DivergingScale.Of(block.First)))];
    }

    private static bool ShareAScale(Question one, Question other) =>
        DivergingScale.Of(one) is not null && DivergingScale.Of(other) is not null && one.Options.SequenceEqual(other.Options);
}
