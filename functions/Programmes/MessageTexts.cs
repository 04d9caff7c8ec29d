namespace FollowUp.Programmes;

/// <summary>A programme's own words for its messages, by kind.</summary>
public sealed record MessageTexts
{
    public static MessageTexts Usual { get; } = new();

    public MessageText Invitation { get; init; } = MessageText.Usual;

    public MessageText Reminder { get; init; } = MessageText.Usual;

    public MessageText LastReminder { get; init; } = MessageText.Usual;

    /// <summary>The message to somebody who lost the link and asked for it.</summary>
    public MessageText RequestedLink { get; init; } = MessageText.Usual;
}
