using Azure;

namespace FollowUp.Alumni;

/// <summary>Somebody asked for the personal link of an address, which is known here by its HMAC alone. One mail an hour goes to an address, however often it is asked for.</summary>
internal sealed record LinkRequest
{
    private static readonly TimeSpan BetweenMails = TimeSpan.FromHours(1);

    /// <summary>How long an unfinished send is left alone before its outcome is asked for.</summary>
    private static readonly TimeSpan ClaimedFor = TimeSpan.FromMinutes(10);

    public required string Programme { get; init; }

    public required string AddressHash { get; init; }

    /// <summary>By which the e-mail service can be asked what became of the mail; null where none was tried.</summary>
    public Guid? Operation { get; init; }

    public DateTimeOffset? ClaimedOn { get; init; }

    public DateTimeOffset? SentOn { get; init; }

    public ETag ETag { get; init; }

    public bool IsDue(DateTimeOffset now) => SentOn is null && !(now < ClaimedOn + ClaimedFor);

    /// <summary>The next mail may be asked for, so that nothing needs to be remembered.</summary>
    public bool IsOver(DateTimeOffset now) => now >= SentOn + BetweenMails;

    public LinkRequest Claim(DateTimeOffset now) => this with { ClaimedOn = now, Operation = Operation ?? Guid.NewGuid() };
}
