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
    /// <param name="IsSealed">Nobody can tell any more whose answers are whose.</param>
    public sealed record Closed(Programme Programme, bool IsSealed) : SurveyVisit;

    public sealed record Open(BegunRound Begun, LinkTarget Target) : SurveyVisit;
}
