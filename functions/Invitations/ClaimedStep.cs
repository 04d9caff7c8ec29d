using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>A step that this instance has claimed: the invitation as it was, and as it is stored now.</summary>
internal sealed record ClaimedStep(BegunRound Begun, Invitation Before, Invitation Claimed)
{
    /// <summary>An earlier claim of it ran out.</summary>
    public bool MayHaveBeenSent => Before.State == StepState.Claimed;
}
