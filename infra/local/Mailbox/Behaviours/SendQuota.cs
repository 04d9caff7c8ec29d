namespace FollowUp.Local.Mailbox.Behaviours;

/// <summary>Counts the sends of the last hour, refused ones too.</summary>
internal sealed class SendQuota
{
    private readonly Queue<DateTimeOffset> sends = new();

    /// <summary>Counts one more send; true where it is one too many.</summary>
    public bool IsExceededBySendOn(DateTimeOffset now, Throttle limits)
    {
        while (sends.TryPeek(out var oldest) && oldest <= now.AddHours(-1))
            sends.Dequeue();
        sends.Enqueue(now);
        return sends.Count > limits.PerHour || sends.Count(sentOn => sentOn > now.AddMinutes(-1)) > limits.PerMinute;
    }
}
