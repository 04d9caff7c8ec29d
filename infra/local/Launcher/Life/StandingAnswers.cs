namespace FollowUp.Local.Launcher.Life;

/// <summary>Whose answers should be counted, by what the people did: the reports are held to it.</summary>
internal sealed class StandingAnswers
{
    private readonly HashSet<(string Round, string Email)> standing = [];

    public void Add(PlannedAnswer answer) => standing.Add((answer.Round, answer.Person.Email));

    public void Remove(PlannedAnswer answer) => standing.Remove((answer.Round, answer.Person.Email));

    /// <summary>Everything that somebody answered.</summary>
    public void Erase(string email) => standing.RemoveWhere(answer => answer.Email == email);

    public int In(IEnumerable<string> rounds) => standing.Count(answer => rounds.Contains(answer.Round));

    public int InWave(string wave) => standing.Count(answer => answer.Round.StartsWith($"{wave}.", StringComparison.Ordinal));

    /// <summary>Somebody who answered more than once.</summary>
    public string Often() => standing.GroupBy(answer => answer.Email).OrderByDescending(answers => answers.Count()).ThenBy(answers => answers.Key, StringComparer.Ordinal).First().Key;
}
