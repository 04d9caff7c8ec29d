namespace FollowUp.Programmes;

/// <summary>What a round asks: sections of questions, and about how many minutes they take.</summary>
public sealed record Questionnaire(string Id, string Title, int Minutes, string Intro, IReadOnlyList<Section> Sections)
{
    /// <summary>The form's own field, by which people agree to take part; no question can be called so.</summary>
    public const string ConsentField = "consent";

    public const string Consented = "yes";

    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);
}
