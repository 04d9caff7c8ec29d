using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>
/// Stores people of a roster. The address comes first, then contact and evidence together, and a former address is forgotten
/// last: whoever dies in between leaves what the same file, uploaded again, completes.
/// </summary>
internal sealed class RosterWriter(AddressTable addresses, AlumniTable alumni)
{
    /// <summary>A transaction takes 100 rows, and a person has two.</summary>
    private const int PeopleInTransaction = 50;

    private const int AtOnce = 8;

    /// <returns>The rows that turned out to belong elsewhere.</returns>
    public async Task<IReadOnlyList<RefusedRow>> WriteAsync(Programme programme, IReadOnlyList<RosterDecision> decisions, CancellationToken cancellationToken)
    {
        var newcomers = await AddAddressesAsync(programme, [.. decisions.OfType<RosterDecision.Add>().Select(add => add.Newcomer)], cancellationToken);
        var (moves, late) = await MoveAddressesAsync(programme, decisions.OfType<RosterDecision.Move>(), cancellationToken);
        await SaveAsync(
            programme,
            [
                .. newcomers.Where(person => person.Owner.Cohort == person.Entry.Cohort),
                .. decisions.OfType<RosterDecision.Update>().Select(update => update.Person),
                .. moves.Select(move => move.Person),
            ],
            cancellationToken);
        foreach (var move in moves)
            await addresses.ForgetOwnerAsync(programme.Id, move.FormerHash, cancellationToken);
        return
        [
            .. newcomers
                .Where(person => person.Owner.Cohort != person.Entry.Cohort)
                .Select(person => new RefusedRow(person.Row, $"this address is on the roster already, in cohort {person.Owner.Cohort}: use that cohort")),
            .. late,
        ];
    }

    /// <returns>The people with the owners that their addresses now have: another import may have come first.</returns>
    private async Task<IReadOnlyList<RosterPerson>> AddAddressesAsync(Programme programme, IReadOnlyList<RosterPerson> people, CancellationToken cancellationToken)
    {
        var owned = new List<RosterPerson>();
        foreach (var some in people.Chunk(AddressTable.MostAtOnce))
        {
            if (await addresses.TryAddAsync(programme.Id, [.. some.Select(person => (person.AddressHash, person.Owner))], cancellationToken))
                owned.AddRange(some);
            else
                foreach (var person in some)
                    owned.Add(person with { Owner = await addresses.FindOrAddAsync(programme.Id, person.AddressHash, person.Owner, cancellationToken) });
        }
        return owned;
    }

    /// <returns>The moves whose new address is now the person's, and those where another import gave it to somebody else first.</returns>
    private async Task<(IReadOnlyList<RosterDecision.Move> Moves, IReadOnlyList<RefusedRow> Late)> MoveAddressesAsync(
        Programme programme, IEnumerable<RosterDecision.Move> decided, CancellationToken cancellationToken)
    {
        var (moves, late) = (new List<RosterDecision.Move>(), new List<RefusedRow>());
        foreach (var move in decided)
        {
            var person = move.Person;
            if (await addresses.FindOrAddAsync(programme.Id, person.AddressHash, person.Owner, cancellationToken) == person.Owner)
                moves.Add(move);
            else
                late.Add(new(person.Row, RosterDecisions.OfAnother));
        }
        return (moves, late);
    }

    private Task SaveAsync(Programme programme, IReadOnlyList<RosterPerson> people, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        people.GroupBy(person => person.Owner.Cohort).SelectMany(cohort => cohort.Chunk(PeopleInTransaction)),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
        async (some, token) => await alumni.SaveAsync(programme, some, token));
}
