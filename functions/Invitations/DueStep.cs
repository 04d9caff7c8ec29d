using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>A step of somebody's way through a round whose time has come.</summary>
internal sealed record DueStep(BegunRound Begun, BacklogPlace Place);
