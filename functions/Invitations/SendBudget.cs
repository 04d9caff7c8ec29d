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
        if (IsPaused(now))
            return 0;
        var rolled = RollTo(now).Counts;
        return Math.Max(0, Math.Min(limits.PerMinute - rolled[^1], limits.PerHour - rolled.Sum()));
    }

    public bool IsPaused(DateTimeOffset now) => now < PausedUntil;

    public SendBudget Spend(int messages, DateTimeOffset now)
    {
        var rolled = RollTo(now);
        return rolled with { Counts = [.. rolled.Counts.Take(Minutes - 1), rolled.Counts[^1] + messages] };
    }

    /// <summary>Takes back what was spent and then not sent.</summary>
    public SendBudget GiveBack(int messages, DateTimeOffset spentOn)
    {
        var place = Minutes - 1 - (int)(LastMinute - MinuteOf(spentOn)).TotalMinutes;
        return this with { Counts = [.. Counts.Select((count, minute) => minute == place ? Math.Max(0, count - messages) : count)] };
    }

    public SendBudget Pause(DateTimeOffset until) => this with { PausedUntil = until > PausedUntil ? until : PausedUntil };

    private SendBudget RollTo(DateTimeOffset now)
    {
        var minute = MinuteOf(now);
        var passed = (int)Math.Clamp((minute - LastMinute).TotalMinutes, 0, Minutes);
        return passed == 0 ? this : this with { LastMinute = minute, Counts = [.. Counts.Skip(passed), .. new int[passed]] };
    }

    private static DateTimeOffset MinuteOf(DateTimeOffset now) => new(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
}
