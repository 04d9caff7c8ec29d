namespace FollowUp.Summaries;

/// <summary>So many of so many.</summary>
public readonly record struct Share(int Count, int Base)
{
    /// <summary>In whole per cent, half rounded up; null of nobody.</summary>
    public int? Percent => Base == 0 ? null : (int)(((200L * Count) + Base) / (2L * Base));

    /// <summary>From 0 to 1, for drawing.</summary>
    public double Part() => Base == 0 ? 0 : (double)Count / Base;
}
