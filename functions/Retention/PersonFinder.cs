using FollowUp.Alumni;

namespace FollowUp.Retention;

/// <summary>Finds whom an address belongs to, and under which addresses there may be something about them.</summary>
internal sealed class PersonFinder(AddressKey addressKey, AddressTable addresses, AlumniTable alumni)
{
    public string Hash(string programme, EmailAddress address) => addressKey.Hash(programme, address);

    public Task<Requester> FindAsync(string programme, EmailAddress address, CancellationToken cancellationToken) =>
        FindAsync(programme, Hash(programme, address), cancellationToken);

    public async Task<Requester> FindAsync(string programme, string addressHash, CancellationToken cancellationToken) =>
        new(addressHash, (await addresses.FindAsync(programme, addressHash, cancellationToken))?.Owner);

    /// <returns>The HMACs of the address, and of those that the person had before and nobody else has now.</returns>
    public async Task<IReadOnlyList<string>> HashesAsync(string programme, Requester person, CancellationToken cancellationToken)
    {
        var hashes = new List<string> { person.AddressHash };
        if (person.Owner is not { } owner || await alumni.FindAsync(programme, owner.Cohort, owner.Alumnus, cancellationToken) is not { } known)
            return hashes;
        foreach (var former in known.FormerHashes)
        {
            if ((await FindAsync(programme, former, cancellationToken)).Owner is not { } now || now == owner)
                hashes.Add(former);
        }
        return hashes;
    }
}
