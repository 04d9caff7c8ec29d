namespace FollowUp.Retention;

/// <summary>How much of one kind of data a sweep may delete beyond what was announced: at most 50 and a fifth of what there is (privacy rule 24).</summary>
internal sealed record Unannounced(int Left)
{
    private const int Most = 50;
    private const int Share = 5;

    /// <param name="rows">How much the programme has of it, expired or not.</param>
    public static Unannounced Of(int rows) => new(Math.Min(Most, rows / Share));

    /// <returns>What is left after such a deletion; null where it is more than may go.</returns>
    public Unannounced? After(int expired, int announced) =>
        Math.Max(0, expired - announced) is var more && more <= Left ? new(Left - more) : null;
}
