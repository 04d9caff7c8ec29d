using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>The wording of one section of the questionnaire, as people saw it.</summary>
public sealed record AskedSection(string Title, string? Intro, IReadOnlyList<AskedQuestion> Questions)
{
    internal static AskedSection Of(Section section) => new(section.Title, section.Intro, [.. section.Questions.Select(AskedQuestion.Of)]);
}
