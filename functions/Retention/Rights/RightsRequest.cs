using Azure;

namespace FollowUp.Retention;

/// <summary>What somebody asked of us about their data (privacy rule 27). It says who only while an erasure is under way, a restriction is in force or a copy waits to be fetched.</summary>
internal sealed record RightsRequest
{
    public required string Id { get; init; }

    public required RightsRequestKind Kind { get; init; }

    public required DateTimeOffset ReceivedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>How it was made sure that it is them.</summary>
    public required string Identity { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ClosedOn { get; init; }

    public string Outcome { get; init; } = "";

    /// <summary>Whom to erase, or whose answers to leave out.</summary>
    public Requester? Person { get; init; }

    /// <summary>From when on to erase once more.</summary>
    public DateTimeOffset? RepeatOn { get; init; }

    /// <summary>What the person can fetch; null where there is nothing, or nothing any more.</summary>
    public CopyOffer? Copy { get; init; }

    /// <summary>By when a complaint is to be acknowledged; null for anything else.</summary>
    public DateOnly? AcknowledgeBy { get; init; }

    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>Since when the person is waited for; null while the time to answer runs.</summary>
    public DateOnly? PausedSince { get; init; }

    public IReadOnlyList<RequestEvent> History { get; init; } = [];

    public ETag ETag { get; init; }

    /// <summary>A restriction that has been put into practice waits for nobody until it ends.</summary>
    public bool IsInForce => this is { Kind: RightsRequestKind.Restriction, Person: not null, ClosedOn: null };

    /// <summary>Of a restriction that was in force it still says whose it was, for their answers to be counted again.</summary>
    public RightsRequest Close(string outcome, DateTimeOffset now) =>
        this with { ClosedOn = now, Outcome = outcome, Person = IsInForce ? Person : null, RepeatOn = null, Copy = null };

    public RightsRequest Forget() => this with { Person = null };
}
