namespace FollowUp.Invitations;

internal enum StepState
{
    /// <summary>The step has its place in the backlog.</summary>
    Due,

    /// <summary>Somebody is at it until the place in the backlog comes due again; if that happens, the outcome is unknown.</summary>
    Claimed,

    /// <summary>The last step of the round is over. Whether a message was sent is not written down (privacy rule 8).</summary>
    Settled,
}
