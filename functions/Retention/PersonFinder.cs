using FollowUp.Alumni;

namespace FollowUp.Retention;

/// <summary>Finds whom an address belongs to.</summary>
internal sealed class PersonFinder(AddressKey addressKey, AddressTable addresses)
{
    public string Hash(string programme, EmailAddress address) => addressKey.Hash(programme, address);

    /// <returns>Null where nobody with that address is known, or known any more.</returns>
    public async Task<ErasedPerson?> FindAsync(string programme, EmailAddress address, CancellationToken cancellationToken)
    {
        var hash = Hash(programme, address);
        return await addresses.FindAsync(programme, hash, cancellationToken) is { Owner: { } owner } ? new(owner.Alumnus, owner.Cohort, hash) : null;
    }
}
