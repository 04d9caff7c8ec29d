using FollowUp.Invitations;

namespace FollowUp.Desk;

/// <summary>How far a round's messages have come: counts that are the same whether a reminder was sent or not needed, and nobody.</summary>
public sealed record RoundMessages
{
    public static RoundMessages None { get; } = new();

    /// <summary>How many wait for their turn now; counted up to <see cref="MessageFigures.MostCounted"/>.</summary>
    public int Waiting { get; init; }

    /// <summary>With how many people each message is over, the invitation first; empty before the round has begun.</summary>
    public IReadOnlyList<int> Over { get; init; } = [];

    /// <summary>Only the first <see cref="MessageFigures.MostCounted"/> people were looked at.</summary>
    public bool IsOfTheFirst { get; init; }

    /// <summary>How many arrived, in words; null where nothing has been reported.</summary>
    public string? Arrived { get; init; }

    public int CameBack { get; init; }

    internal RoundMessages With(DeliveryCount deliveries) => this with { Arrived = CountInSteps.OfMessages(deliveries.Delivered), CameBack = deliveries.CameBack };
}
