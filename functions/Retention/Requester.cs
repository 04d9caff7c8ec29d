using FollowUp.Alumni;

namespace FollowUp.Retention;

/// <summary>Somebody who asked something of us, for as long as we have to find what is theirs.</summary>
/// <param name="Owner">Null where the address is nobody's on the roster: then only what stands under the address alone can be theirs.</param>
internal sealed record Requester(string AddressHash, AddressOwner? Owner);
