using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>A message that is about somebody's data and no invitation.</summary>
public sealed record Notice
{
    public required Programme Programme { get; init; }

    public required string Subject { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>What the link is for; null where there is none.</summary>
    public string? Button { get; init; }

    public Uri? Link { get; init; }

    /// <summary>Why somebody gets it.</summary>
    public required string Why { get; init; }
}
