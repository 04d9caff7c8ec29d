namespace FollowUp.Alumni;

/// <summary>A roster row whose person is known: what is to be stored, and what is stored so far.</summary>
/// <param name="Known">Null where nothing is.</param>
internal sealed record RosterPerson(int Row, RosterEntry Entry, string AddressHash, AddressOwner Owner, Alumnus? Known)
{
    /// <summary>The HMACs of the addresses that the person had before this one.</summary>
    public IReadOnlyList<string> FormerHashes { get; init; } = Known?.FormerHashes ?? [];
}
