using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>What one person wrote in answer to one question, and what the team made of it. Nothing else of theirs stands beside it.</summary>
public sealed record WrittenText
{
    /// <summary>Leads from the desk to the text, and to nobody.</summary>
    public required string Id { get; init; }

    public required Question Question { get; init; }

    public required string Words { get; init; }

    /// <summary>What the team found that it is about; it can be about several things.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>Its author allowed that it is quoted.</summary>
    public required bool MayBeQuoted { get; init; }
}
