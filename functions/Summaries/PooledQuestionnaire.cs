using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// One questionnaire for rounds that began with different versions of it: the newest, and after its own the questions and options
/// that only an older one had, so that no answer goes missing.
/// </summary>
internal static class PooledQuestionnaire
{
    /// <param name="versions">The newest last.</param>
    public static Questionnaire Of(IReadOnlyList<Questionnaire> versions) => versions.Reverse().Aggregate(With);

    private static Questionnaire With(Questionnaire newer, Questionnaire older)
    {
        var known = newer.Questions.Select(question => question.Id).ToHashSet();
        var sections = newer.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => With(question, older))] });
        var dropped = older.Sections.Select(section => section with { Questions = [.. section.Questions.Where(question => !known.Contains(question.Id))] });
        return newer with { Sections = [.. sections, .. dropped.Where(section => section.Questions.Count > 0)] };
    }

    private static Question With(Question question, Questionnaire older) =>
        older.Questions.FirstOrDefault(other => other.Id == question.Id && other.Kind == question.Kind) is { } before
            ? question with { Options = [.. question.Options.UnionBy(before.Options, option => option.Id)] }
            : question;
}
