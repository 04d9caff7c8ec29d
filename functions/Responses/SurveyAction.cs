namespace FollowUp.Responses;

/// <summary>What a person wants done, by the button of the survey page that they pressed.</summary>
public enum SurveyAction
{
    Send,

    /// <summary>Keep what is there so far, to come back later.</summary>
    Save,

    /// <summary>Show what is kept.</summary>
    Continue,

    Withdraw,
}
