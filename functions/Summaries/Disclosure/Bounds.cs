namespace FollowUp.Summaries;

/// <summary>Between which two numbers one must lie.</summary>
internal readonly record struct Bounds(int Least, int Most)
{
    public int Width => Most - Least;

    public static Bounds Exactly(int number) => new(number, number);

    public Bounds Plus(Bounds other) => new(Least + other.Least, Most + other.Most);

    public Bounds Minus(Bounds other) => new(Least - other.Most, Most - other.Least);

    /// <summary>Where a number lies that lies within both.</summary>
    public Bounds Within(Bounds other) => new(Math.Max(Least, other.Least), Math.Min(Most, other.Most));
}
