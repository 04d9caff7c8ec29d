namespace FollowUp.Responses;

/// <summary>What one person answered, without a word on who it was.</summary>
/// <param name="Answers">By question id: the option's id, the options' ids parted by spaces, or the text. Questions left out are missing.</param>
/// <param name="Background">By fact id: at most two facts of the roster; empty once sealed.</param>
public sealed record Response(IReadOnlyDictionary<string, string> Answers, IReadOnlyDictionary<string, string> Background)
{
    private const char Separator = '\n';

    /// <summary>By question id: what the research team found that a text is about, one theme a line.</summary>
    public IReadOnlyDictionary<string, string> Themes { get; init; } = new Dictionary<string, string>();

    public static string Joined(IEnumerable<string> themes) => string.Join(Separator, themes);

    /// <summary>The options of a several-choice question that were chosen; null where it was left out.</summary>
    public IReadOnlyList<string>? Chosen(string question) =>
        Answers.TryGetValue(question, out var ids) ? ids.Split(' ', StringSplitOptions.RemoveEmptyEntries) : null;

    public IReadOnlyList<string> ThemesOf(string question) =>
        Themes.TryGetValue(question, out var themes) ? themes.Split(Separator, StringSplitOptions.RemoveEmptyEntries) : [];
}
