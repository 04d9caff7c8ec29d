using FollowUp.Alumni;

namespace FollowUp.Retention;

/// <summary>Puts right what is held about somebody, by the rules of a corrected roster. Whoever wants no messages gets none at a new address either.</summary>
internal sealed class Rectification(AlumniTable alumni, OptOutTable optOuts, PersonFinder finder, RosterDecisions decisions, RosterWriter writer, BackgroundCorrection background)
{
    private static readonly HashSet<string> Nobody = [];

    /// <returns>Why it cannot be; null where it is done.</returns>
    public async Task<string?> CorrectAsync(ProgrammeHistory history, EmailAddress address, Correction correction, CancellationToken cancellationToken)
    {
        var programme = history.Current;
        if (await finder.FindAsync(programme.Id, address, cancellationToken) is not { Owner: { } owner } person
            || await alumni.FindAsync(programme.Id, owner.Cohort, owner.Alumnus, cancellationToken) is not { } known)
            return "we have nothing that belongs to this address";
        if (correction.Address is { } corrected && await optOuts.ContainsAsync(programme.Id, person.AddressHash, cancellationToken))
            await optOuts.AddAsync(programme.Id, finder.Hash(programme.Id, corrected), cancellationToken);
        var decision = await decisions.DecideAsync(programme, Row(known, address, correction), Nobody, cancellationToken);
        if (decision is RosterDecision.Refuse refused)
            return refused.Row.Reason;
        await writer.WriteAsync(programme, [decision], cancellationToken);
        await background.CorrectAsync(history, new(owner.Alumnus, owner.Cohort), correction.Facts, cancellationToken);
        return null;
    }

    private static RosterVerdict.Accepted Row(Alumnus known, EmailAddress address, Correction correction) => new(Row: 0, new RosterEntry
    {
        Address = correction.Address ?? address,
        Replaces = correction.Address is null ? null : address,
        Name = correction.Name ?? known.Name,
        Cohort = known.Cohort,
        Facts = correction.Facts,
        Consent = null,
    });
}
