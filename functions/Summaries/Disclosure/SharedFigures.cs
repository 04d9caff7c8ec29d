using System.Text.Json;

namespace FollowUp.Summaries;

/// <summary>Every figure of a shared edition that comes from answers.</summary>
/// <param name="Answered">Null where there are too few answers to say how many.</param>
/// <param name="Withheld">Why there is no figure at all; null where there are some.</param>
public sealed record SharedFigures(int? Answered, IReadOnlyList<SharedQuestion> Questions, IReadOnlyList<Breakdown> Breakdowns, string? Withheld)
{
    internal static SharedFigures None(string reason) => new(null, [], [], reason);

    /// <summary>The same for two sets of answers if, and only if, nobody can tell them apart by the figures.</summary>
    internal string Print() => JsonSerializer.Serialize(this, SharedContentJson.Default.SharedFigures);
}
