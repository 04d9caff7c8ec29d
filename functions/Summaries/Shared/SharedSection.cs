using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What a shared edition says on one section of the questionnaire.</summary>
public sealed record SharedSection(string Title, string? Intro, IReadOnlyList<SharedQuestion> Questions)
{
    internal static IEnumerable<SharedSection> Of(Questionnaire questionnaire, IReadOnlyList<SharedQuestion> questions) =>
        from section in questionnaire.Sections
        let ids = section.Questions.Select(question => question.Id).ToHashSet()
        let shown = questions.Where(question => ids.Contains(question.Id)).ToList()
        where shown.Count > 0
        select new SharedSection(section.Title, section.Intro, shown);
}
