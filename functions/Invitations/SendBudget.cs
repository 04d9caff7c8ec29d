namespace FollowUp.Invitations;

/// <summary>
/// How many messages the deployment may send: the e-mail service counts them by the minute and by the hour, for all programmes
/// together, and refusals count too. Kept as sixty counts, one for each minute of the hour that just passed.
/// </summary>
internal sealed record SendBudget(DateTimeOffset LastMinute, IReadOnlyList<int> Counts, DateTimeOffset PausedUntil)
{
    public const int Minutes = 60;

    public static SendBudget Unused { get; } = new(DateTimeOffset.UnixEpoch, new int[Minutes], DateTimeOffset.UnixEpoch);

    public int Allowed(SendLimits limits, DateTimeOffset now)
    {
        if (now < PausedUntil)
            return 0;
        var rolled = RollTo(now).Counts;
        return Math.Max(0, Math.Min(limits.PerMinute - rolled[^1], limits.PerHour - rolled.Sum()));
    }

    public SendBudget Spend(int messages, DateTimeOffset now)
    {
        var rolled = RollTo(now);
        return rolled with { Counts = [.. rolled.Counts.Take(Minutes - 1), rolled.Counts[^1] + messages] };
    }

    public SendBudget Pause(DateTimeOffset until) => this with { PausedUntil = until > PausedUntil ? until : PausedUntil };

    private SendBudget RollTo(DateTimeOffset now)
    {
        var minute = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        var passed = (int)Math.Clamp((minute - LastMinute).TotalMinutes, 0, Minutes);
        return passed == 0 ? this : this with { LastMinute = minute, Counts = [.. Counts.Skip(passed), .. new int[passed]] };
    }
}
