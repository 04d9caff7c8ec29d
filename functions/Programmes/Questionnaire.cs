namespace FollowUp.Programmes;

/// <summary>What a round asks: sections of questions, and about how many minutes they take.</summary>
internal sealed record Questionnaire(string Id, string Title, int Minutes, string Intro, IReadOnlyList<Section> Sections)
{
    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);
}
