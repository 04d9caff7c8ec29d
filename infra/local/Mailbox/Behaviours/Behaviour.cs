using System.Text.Json.Serialization;

namespace FollowUp.Local.Mailbox.Behaviours;

/// <summary>How the mailbox treats every send, whoever it is for. As it starts it is friendly, but for repeated operation ids.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Behaviour
{
    public Throttle? Throttle { get; init; }

    /// <summary>The share of sends that are answered 500 and not delivered, 0 to 1.</summary>
    public double FailShare { get; init; }

    /// <summary>The share of sends that are delivered and not answered, 0 to 1.</summary>
    public double LoseAnswerShare { get; init; }

    /// <summary>Makes chance repeatable, as far as the order of the sends is.</summary>
    public int? Seed { get; init; }

    /// <summary>How long the answer to a delivered mail takes.</summary>
    public int DelayMilliseconds { get; init; }

    public RepeatedOperation RepeatedOperation { get; init; }

    public bool OperationsKnown { get; init; } = true;

    public ReportCopies Reports { get; init; } = ReportCopies.Once;

    public int ReportDelaySeconds { get; init; }

    [JsonIgnore]
    public bool IsSound =>
        IsShare(FailShare) && IsShare(LoseAnswerShare) && IsShare(Throttle?.Share ?? 0) && DelayMilliseconds >= 0 && ReportDelaySeconds >= 0;

    private static bool IsShare(double share) => share is >= 0 and <= 1;
}
