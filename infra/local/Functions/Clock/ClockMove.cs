using System.Xml;
using FollowUp.Local.Clock;

namespace FollowUp.Local.Functions.Clock;

/// <summary>Where the clock is to be moved: to an instant, or on by an ISO 8601 duration.</summary>
internal sealed record ClockMove(DateTimeOffset? Now, string? Advance)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(36500);

    /// <summary>The move to make; null where it says neither or both, or the duration is none or more than a hundred years.</summary>
    public Action<MovableClock>? Parse()
    {
        if (Now is { } now)
            return Advance is null ? clock => clock.MoveTo(now) : null;
        return Advance is not null && Duration(Advance) is { } duration ? clock => clock.Advance(duration) : null;
    }

    private static TimeSpan? Duration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text) is var duration && duration.Duration() <= Farthest ? duration : null;
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            return null;
        }
    }
}
