namespace FollowUp.Desk;

/// <summary>How a version differs from the one before, in lines.</summary>
public sealed record SavedChange(int Version, int Added, int Removed)
{
    /// <summary>What the team should know of the roster, now that this is in force.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    internal static SavedChange Of(int version, string? before, string after)
    {
        var lines = LineComparison.Of(before ?? "", after);
        return new(version, lines.Count(line => line.Fate == LineFate.Added), lines.Count(line => line.Fate == LineFate.Removed));
    }
}
