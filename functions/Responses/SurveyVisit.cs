using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>What a personal link opens.</summary>
internal abstract record SurveyVisit
{
    private SurveyVisit()
    {
    }

    /// <summary>The link is not one of ours. Storage was not asked.</summary>
    public sealed record Forged : SurveyVisit;

    /// <summary>The link is followed again and again. Storage was not asked.</summary>
    public sealed record TooOften(TimeSpan Wait) : SurveyVisit;

    /// <summary>The link was ours, and is good for nothing any more.</summary>
    /// <param name="IsSealed">Nobody can tell any more whose answers are whose.</param>
    public sealed record Closed(Programme Programme, bool IsSealed) : SurveyVisit;

    /// <summary>The link is somebody's.</summary>
    public abstract record Known(BegunRound Begun, LinkTarget Target) : SurveyVisit;

    public sealed record Open(BegunRound Begun, LinkTarget Target) : Known(Begun, Target);

    /// <summary>The round has closed; what was answered can still be taken back.</summary>
    public sealed record Withdrawable(BegunRound Begun, LinkTarget Target) : Known(Begun, Target);
}
