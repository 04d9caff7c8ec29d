using FollowUp.Alumni;

namespace FollowUp.Desk;

/// <summary>Finds somebody by their exact address, in whatever case it is written. It looks at no invitation and no answer.</summary>
internal sealed class PersonLookup(AddressKey addressKey, AddressTable addresses, OptOutTable optOuts, AlumniTable alumni)
{
    public async Task<FoundPerson> FindAsync(string programme, EmailAddress address, CancellationToken cancellationToken)
    {
        var hash = addressKey.Hash(programme, address);
        var record = await addresses.FindAsync(programme, hash, cancellationToken);
        var known = record?.Owner is { } owner ? await alumni.FindAsync(programme, owner.Cohort, owner.Alumnus, cancellationToken) : null;
        var bases = record?.Owner is { } person ? await alumni.BasesAsync(programme, person, cancellationToken) : [];
        return new()
        {
            Cohort = record?.Owner?.Cohort,
            Name = known?.Name,
            HasStopped = await optOuts.ContainsAnyAsync(programme, [hash, .. known?.FormerHashes ?? []], cancellationToken),
            HasBounced = record is { HasBounced: true },
            Bases = [.. bases.Select(basis => new BasisOnRecord(basis.On, string.Join(", ", basis.Columns.Select(column => $"{column.Key}: {column.Value}"))))],
        };
    }
}
