namespace FollowUp.Invitations;

/// <summary>What the e-mail service allows; the defaults are those of a new subscription with a domain of its own.</summary>
internal sealed record SendLimits
{
    public int PerMinute { get; init; } = 30;

    public int PerHour { get; init; } = 100;

    public bool ArePossible => PerMinute is > 0 and <= 1_000 && PerHour > 0;
}
