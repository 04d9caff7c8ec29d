namespace FollowUp.Programmes;

/// <summary>What an earlier answer must say for a question to be asked: one of these options.</summary>
public sealed record Condition(string Question, IReadOnlyList<string> Options)
{
    /// <param name="answers">As responses keep them, by question id.</param>
    public bool Holds(IReadOnlyDictionary<string, string> answers) =>
        answers.TryGetValue(Question, out var chosen) && chosen.Split(' ').Any(Options.Contains);
}
