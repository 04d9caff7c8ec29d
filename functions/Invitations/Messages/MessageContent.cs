using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>What a message about a round says to one person.</summary>
public sealed record MessageContent
{
    public required Programme Programme { get; init; }

    public required Round Round { get; init; }

    /// <summary>As the roster has it: it may hold anything.</summary>
    public required string RecipientName { get; init; }

    public required string Cohort { get; init; }

    /// <summary>Null where people are written to on a basis that the programme declares.</summary>
    public required DateOnly? ConsentedOn { get; init; }

    /// <summary>Which message of the round this is, from 1 on; 0 for one that the person asked for.</summary>
    public required int Number { get; init; }

    /// <summary>How many messages of the round there can be.</summary>
    public required int Of { get; init; }

    public required Uri SurveyLink { get; init; }

    public required Uri UnsubscribeLink { get; init; }

    /// <summary>Somebody of the team sends it to themselves, to see how it looks.</summary>
    public bool IsTest { get; init; }

    public MessageKind Kind => Number switch
    {
        0 => MessageKind.RequestedLink,
        1 => MessageKind.Invitation,
        _ => Number < Of ? MessageKind.Reminder : MessageKind.LastReminder,
    };
}
