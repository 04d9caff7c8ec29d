using System.Text.Json;

namespace FollowUp.Summaries;

/// <summary>Every figure of a shared edition that comes from answers.</summary>
public sealed record SharedFigures
{
    /// <summary>Null where there are too few answers to say how many.</summary>
    public required int? Answered { get; init; }

    /// <summary>Who answered, by one background fact; null where that may not be told.</summary>
    public required Reach? Reach { get; init; }

    public required IReadOnlyList<SharedQuestion> Questions { get; init; }

    public required IReadOnlyList<Breakdown> Breakdowns { get; init; }

    public required IReadOnlyList<SharedChange> Changes { get; init; }

    /// <summary>Why there is no figure at all; null where there are some.</summary>
    public required string? Withheld { get; init; }

    internal static SharedFigures None(string reason) =>
        new() { Answered = null, Reach = null, Questions = [], Breakdowns = [], Changes = [], Withheld = reason };

    /// <summary>The same for two sets of answers if, and only if, nobody can tell them apart by the figures.</summary>
    internal string Print() => JsonSerializer.Serialize(this, SharedContentJson.Default.SharedFigures);
}
