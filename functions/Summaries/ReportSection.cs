using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>The figures of one section of the questionnaire.</summary>
public sealed record ReportSection(string Title, string? Intro, IReadOnlyList<ReportBlock> Blocks)
{
    internal static IReadOnlyList<ReportSection> Of(Questionnaire questionnaire, GroupTally all, int invited) =>
        [.. questionnaire.Sections
            .Select(section => new ReportSection(section.Title, section.Intro, ReportBlock.Of(section.Questions, all, invited)))
            .Where(section => section.Blocks.Count > 0)];
}
