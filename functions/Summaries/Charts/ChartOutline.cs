namespace FollowUp.Summaries;

/// <summary>Which questions one chart shows, and on which scale; null where each of its bars is an option.</summary>
public sealed record ChartOutline(string Id, string Title, IReadOnlyList<string> Questions, DivergingScale? Scale)
{
    internal static IEnumerable<ChartOutline> Of(ReportSection section) => section.Blocks.Select(block => new ChartOutline(
        block.Questions[0].Id,
        block.Scale is null ? block.Questions[0].Text : section.Title,
        [.. block.Questions.Select(question => question.Id)],
        block.Scale));
}
