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

    public required DateOnly ConsentedOn { get; init; }

    /// <summary>Which message of the round this is, from 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>How many messages of the round there can be.</summary>
    public required int Of { get; init; }

    public required Uri SurveyLink { get; init; }

    public required Uri UnsubscribeLink { get; init; }

    public MessageKind Kind => Number == 1 ? MessageKind.Invitation : Number < Of ? MessageKind.Reminder : MessageKind.LastReminder;
}
