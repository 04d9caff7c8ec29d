using System.Security.Cryptography;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Decides what a roster row comes to. It only reads, so that a preview decides as the import will.</summary>
internal sealed class RosterDecisions(AddressKey addressKey, AddressTable addresses, AlumniTable alumni)
{
    public const string OfAnother = "the new address belongs to somebody else on the roster: correct it, or leave the row out";
    public const string Stopped = "this person has asked for no more messages: take the row out";

    /// <param name="optedOut">Who wants no more messages, by the HMACs of their addresses.</param>
    public async Task<RosterDecision> DecideAsync(
        Programme programme, RosterVerdict.Accepted row, IReadOnlySet<string> optedOut, CancellationToken cancellationToken)
    {
        RosterDecision Refuse(string reason) => new RosterDecision.Refuse(new(row.Row, reason));

        var entry = row.Entry;
        var hash = addressKey.Hash(programme.Id, entry.Address);
        var formerHash = entry.Replaces is { } former ? addressKey.Hash(programme.Id, former) : null;
        if (optedOut.Contains(hash) || (formerHash is not null && optedOut.Contains(formerHash)))
            return Refuse(Stopped);
        var record = await addresses.FindAsync(programme.Id, hash, cancellationToken);
        var formerOwner = formerHash is null ? null : (await addresses.FindAsync(programme.Id, formerHash, cancellationToken))?.Owner;
        if (Misplaced(entry, record, formerOwner) is { } misplaced)
            return Refuse(misplaced);
        var owner = formerOwner ?? record?.Owner ?? new(RandomNumberGenerator.GetHexString(32, lowercase: true), entry.Cohort);
        var isNew = formerOwner is null && record?.Owner is null;
        var known = isNew ? null : await alumni.FindAsync(programme.Id, owner.Cohort, owner.Alumnus, cancellationToken);
        if (known?.FormerHashes.Any(optedOut.Contains) == true)
            return Refuse(Stopped);
        var person = new RosterPerson(row.Row, entry, hash, owner, known);
        if (Fault(programme, person, isMove: formerOwner is not null) is { } fault)
            return Refuse(fault);
        if (isNew)
            return new RosterDecision.Add(person);
        return formerOwner is not null && formerHash is not null
            ? new RosterDecision.Move(person with { FormerHashes = [.. person.FormerHashes.Append(formerHash).Distinct()] }, formerHash)
            : new RosterDecision.Update(person, record is { HasBounced: true });
    }

    private static string? Misplaced(RosterEntry entry, AddressRecord? record, AddressOwner? formerOwner)
    {
        var owner = formerOwner ?? record?.Owner;
        if (entry.Replaces is not null && owner is null)
            return "the address in replaces is not on the roster: correct it, or leave it empty for somebody new";
        if (formerOwner is not null && record?.Owner is { } other && other != formerOwner)
            return OfAnother;
        if (formerOwner is not null && record is { HasBounced: true })
            return "mail to the new address came back, too: ask for another";
        return owner is not null && owner.Cohort != entry.Cohort
            ? $"this address is on the roster already, in cohort {owner.Cohort}: use that cohort"
            : null;
    }

    private static string? Fault(Programme programme, RosterPerson person, bool isMove)
    {
        if (person is { Known: null, Entry.Consent: null } && programme.DeclaredBasis is null)
            return "there is no recorded basis to write: fill in consented_on, consent_wording and consent_method";
        var hasAnother = person.Known is { } known && EmailAddress.Parse(known.Email)?.Normalised != person.Entry.Address.Normalised;
        return hasAnother && !isMove
            ? "this person is on the roster with another address: write this one in email and the other in replaces"
            : null;
    }
}
