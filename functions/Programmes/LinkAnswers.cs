namespace FollowUp.Programmes;

/// <summary>How long the answers of one person can be told to be theirs: it decides the scope of the pseudonym key.</summary>
public enum LinkAnswers
{
    /// <summary>One key for the round, destroyed when it closes: anonymous in the end.</summary>
    WithinRound,

    /// <summary>One key for the cohort, so that a person's rounds can be compared: confidential.</summary>
    AcrossRounds,
}
