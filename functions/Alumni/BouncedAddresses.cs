using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Finds who of the roster cannot be written to because mail came back, page by page. Former addresses, and those of people who were forgotten, are not among them.</summary>
internal sealed class BouncedAddresses(AddressTable addresses, AlumniTable alumni, AddressKey addressKey)
{
    private const int AtOnce = 50;

    /// <param name="after">When the last of the page before bounced; null for the first page.</param>
    public async Task<BouncedPage> PageAsync(Programme programme, DateTimeOffset? after, CancellationToken cancellationToken)
    {
        var page = new List<(string Hash, AddressOwner Owner, Bounce Bounce)>();
        await foreach (var bounced in addresses.BouncedAsync(programme.Id, after, maxPerPage: AtOnce + 1, cancellationToken))
        {
            // What bounced at the same instant stays on one page, so that the instant says where the next one begins.
            if (page.Count >= AtOnce && bounced.Bounce.On > page[^1].Bounce.On)
                return new(await FoundAsync(programme, page, cancellationToken), page[^1].Bounce.On);
            page.Add(bounced);
        }
        return new(await FoundAsync(programme, page, cancellationToken), Next: null);
    }

    private async Task<IReadOnlyList<BouncedAddress>> FoundAsync(
        Programme programme, IEnumerable<(string Hash, AddressOwner Owner, Bounce Bounce)> page, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(page.Select(async bounced => (Bounced: bounced, Address: await AddressAsync(programme.Id, bounced.Hash, bounced.Owner, cancellationToken))));
        return
        [
            .. from one in found
               where one.Address is not null
               let bounce = one.Bounced.Bounce
               select new BouncedAddress(one.Address, bounce.Status, LocalTime.DayOf(bounce.On, programme.TimeZone), one.Bounced.Owner.Cohort),
        ];
    }

    /// <returns>Null where the owner has another address by now.</returns>
    private async Task<string?> AddressAsync(string programme, string hash, AddressOwner owner, CancellationToken cancellationToken)
    {
        var alumnus = await alumni.FindAsync(programme, owner.Cohort, owner.Alumnus, cancellationToken);
        return EmailAddress.Parse(alumnus?.Email) is { } address && addressKey.Hash(programme, address) == hash ? address.Given : null;
    }
}
