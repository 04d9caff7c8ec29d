using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Finds who of the roster cannot be written to because mail came back. Former addresses, and those of people who were forgotten, are not among them.</summary>
internal sealed class BouncedAddresses(AddressTable addresses, AlumniTable alumni, AddressKey addressKey)
{
    public async Task<IReadOnlyList<BouncedAddress>> InAsync(Programme programme, CancellationToken cancellationToken)
    {
        var found = new List<BouncedAddress>();
        await foreach (var (hash, owner, bounce) in addresses.BouncedAsync(programme.Id, cancellationToken))
        {
            var alumnus = await alumni.FindAsync(programme.Id, owner.Cohort, owner.Alumnus, cancellationToken);
            if (EmailAddress.Parse(alumnus?.Email) is { } address && addressKey.Hash(programme.Id, address) == hash)
                found.Add(new(address.Given, bounce.Status, LocalTime.DayOf(bounce.On, programme.TimeZone), owner.Cohort));
        }
        return [.. found.OrderBy(address => address.Date).ThenBy(address => address.Address, StringComparer.Ordinal)];
    }
}
