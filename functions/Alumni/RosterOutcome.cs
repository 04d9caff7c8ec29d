namespace FollowUp.Alumni;

/// <summary>What became of a roster, or of as much of it as was read so far: the answer to its upload, and the only place where refused rows are named.</summary>
internal sealed record RosterOutcome
{
    /// <summary>Nothing was kept: this is what an import of the file would do.</summary>
    public required bool IsPreview { get; init; }

    /// <summary>How many were read, the header aside.</summary>
    public required int Rows { get; init; }

    /// <summary>How many people of the file may be written to.</summary>
    public required int Accepted { get; init; }

    /// <summary>How many of these were on the roster before.</summary>
    public required int Updated { get; init; }

    public required IReadOnlyList<RefusedRow> Refused { get; init; }

    /// <summary>What the team should know although nothing was refused for it.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Columns that the programme does not ask for: nothing of them is kept.</summary>
    public required IReadOnlyList<string> IgnoredColumns { get; init; }
}
