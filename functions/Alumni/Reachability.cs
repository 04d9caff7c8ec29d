namespace FollowUp.Alumni;

/// <summary>Whether mail to somebody's address is wanted and arrives.</summary>
internal sealed class Reachability(AddressKey addressKey, AddressTable addresses, OptOutTable optOuts)
{
    /// <returns>The HMAC of the address; null where the person opted out, there or at an address of before, or the address bounced.</returns>
    public async Task<string?> HashIfReachableAsync(string programme, Alumnus alumnus, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(alumnus.Email) is not { } address)
            return null;
        var hash = addressKey.Hash(programme, address);
        return await optOuts.ContainsAnyAsync(programme, alumnus.FormerHashes.Prepend(hash), cancellationToken)
            || await addresses.HasBouncedAsync(programme, hash, cancellationToken)
                ? null
                : hash;
    }
}
