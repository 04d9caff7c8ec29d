namespace FollowUp.Programmes;

/// <summary>How long each kind of personal data is kept: as usual, or as the programme says within what is sensible.</summary>
public sealed record RetentionWindows
{
    public static RetentionWindows Usual { get; } = new();

    /// <summary>Contact details, after the close of the cohort's last planned round.</summary>
    public int ContactDays { get; init; } = 90;

    /// <summary>Contact details, at most, after the cohort's end.</summary>
    public int ContactMonths { get; init; } = 42;

    /// <summary>Who wants no messages and which addresses bounce, after the programme's end.</summary>
    public int OptOutMonths { get; init; } = 12;

    /// <summary>The evidence of consent, after the contact details.</summary>
    public int ConsentMonths { get; init; } = 24;

    /// <summary>Invitations and the operations that sent them, after the close of the round.</summary>
    public int InvitationDays { get; init; } = 90;

    /// <summary>Answers and what is counted from them, after the close of the round.</summary>
    public int ResponseMonths { get; init; } = 36;

    /// <summary>Answers in people's own words, after the close of the round.</summary>
    public int FreeTextMonths { get; init; } = 12;

    /// <summary>What people said who offered an interview, after the close of the round.</summary>
    public int InterviewDays { get; init; } = 90;
}
