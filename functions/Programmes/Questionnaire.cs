namespace FollowUp.Programmes;

/// <summary>What a round asks: sections of questions, and about how many minutes they take.</summary>
public sealed record Questionnaire(string Id, string Title, int Minutes, string Intro, IReadOnlyList<Section> Sections)
{
    /// <summary>The form's own field by which people agree to take part.</summary>
    public const string ConsentField = "consent";

    public const string Consented = "yes";

    /// <summary>The form's own field that names the questions which an earlier answer led to.</summary>
    public const string AskedField = "asked";

    /// <summary>The form's own field that says what is to be done with the answers.</summary>
    public const string ActionField = "action";

    /// <summary>No question can be called so.</summary>
    public static IReadOnlyList<string> OwnFields { get; } = [ConsentField, AskedField, ActionField];

    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);
}
