using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>Somebody who is to be written to now, and about what.</summary>
internal sealed record Recipient(BegunRound Begun, Invitation Invitation, Alumnus Alumnus, string AddressHash);
