using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>A quote, as the desk shows it to one of the team.</summary>
public sealed record DeskQuote
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    /// <summary>Empty once withdrawn.</summary>
    public required string Words { get; init; }

    public required DeskQuoteState State { get; init; }

    /// <summary>Why whoever looks at it cannot approve it; null where they can.</summary>
    public required string? Refusal { get; init; }

    internal static DeskQuote Of(Quote quote, string reader) => new()
    {
        Id = quote.Id,
        Question = quote.Question,
        Words = quote.Text,
        State = quote.WithdrawnBy is not null ? DeskQuoteState.Withdrawn : quote.IsApproved ? DeskQuoteState.Approved : DeskQuoteState.Proposed,
        Refusal = quote.Refusal(reader),
    };
}
