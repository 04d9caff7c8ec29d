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

    /// <summary>The link was ours, and is good for nothing any more.</summary>
    public sealed record Closed(Programme Programme) : SurveyVisit;

    public sealed record Open(BegunRound Begun, LinkTarget Target) : SurveyVisit;
}
