namespace FollowUp.Alumni;

/// <summary>What is known of an address.</summary>
/// <param name="Owner">Null where it has been forgotten whose it is.</param>
internal sealed record AddressRecord(AddressOwner? Owner, bool HasBounced);
