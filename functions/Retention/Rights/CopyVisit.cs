using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>What a link to the copy of somebody's data opens.</summary>
internal abstract record CopyVisit
{
    private CopyVisit()
    {
    }

    /// <summary>The link is not one of ours. Storage was not asked.</summary>
    public sealed record Forged : CopyVisit;

    /// <summary>The link was ours, and has been used or has expired.</summary>
    public sealed record Over(Programme Programme) : CopyVisit;

    public sealed record Open(ProgrammeVersion Current, RightsRequest Request, CopyOffer Offer) : CopyVisit;
}
