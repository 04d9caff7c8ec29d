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

    /// <summary>
    /// How many people whom the round is about cannot be reached, because mail came back. What arrived is not counted: who has answered
    /// gets no reminder, so that the count would tell how many those are, one by one (privacy rule 8).
    /// </summary>
    public int CameBack { get; init; }
}
