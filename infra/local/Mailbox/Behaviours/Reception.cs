namespace FollowUp.Local.Mailbox.Behaviours;

/// <summary>How one send is received.</summary>
internal abstract record Reception
{
    private static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(3);

    private Reception()
    {
    }

    /// <param name="words">What the recipients' addresses ask for.</param>
    /// <param name="isOverQuota">Whether the throttle's quota is used up.</param>
    /// <param name="dice">Is thrown three times for each send, so that one behaviour's chance does not move another's.</param>
    public static Reception Of(Behaviour behaviour, IReadOnlySet<RecipientWord> words, bool isOverQuota, Random dice)
    {
        var (throttle, fail, lose) = (dice.NextDouble(), dice.NextDouble(), dice.NextDouble());
        var limits = behaviour.Throttle ?? new Throttle();
        if (words.Contains(RecipientWord.Throttled) || isOverQuota || throttle < limits.Share)
            return new Throttled(limits.RetryAfterSeconds);
        if (words.Contains(RecipientWord.Broken) || fail < behaviour.FailShare)
            return new Broken();
        return new Accepted(
            words.Contains(RecipientWord.Lost) || lose < behaviour.LoseAnswerShare,
            TimeSpan.FromMilliseconds(behaviour.DelayMilliseconds) + (words.Contains(RecipientWord.Slow) ? SlowAnswer : TimeSpan.Zero));
    }

    internal sealed record Throttled(int RetryAfterSeconds) : Reception;

    internal sealed record Broken : Reception;

    internal sealed record Accepted(bool AnswerIsLost, TimeSpan AnswerDelay) : Reception;
}
