using Azure;

namespace FollowUp.Retention;

/// <summary>What somebody asked of us about their data (privacy rule 27). It says who only while an erasure is under way.</summary>
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

    /// <summary>Whom to erase once more, and from when on.</summary>
    public ErasedPerson? Person { get; init; }

    public DateTimeOffset? RepeatOn { get; init; }

    public ETag ETag { get; init; }

    public RightsRequest Close(string outcome, DateTimeOffset now) => this with { ClosedOn = now, Outcome = outcome, Person = null, RepeatOn = null };
}
