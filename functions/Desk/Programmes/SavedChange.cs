namespace FollowUp.Desk;

/// <summary>How a version differs from the one before, in lines.</summary>
public sealed record SavedChange(int Version, int Added, int Removed)
{
    internal static SavedChange Of(int version, string? before, string after)
    {
        var lines = LineComparison.Of(before ?? "", after);
        return new(version, lines.Count(line => line.Fate == LineFate.Added), lines.Count(line => line.Fate == LineFate.Removed));
    }
}
