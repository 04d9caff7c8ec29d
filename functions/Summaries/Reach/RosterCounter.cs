using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Counts the people whom rounds are about, and keeps nothing of anybody.</summary>
internal sealed class RosterCounter(AlumniTable alumni, AddressKey addressKey, AddressTable addresses, OptOutTable optOuts)
{
    public async Task<RosterFrame> CountAsync(IReadOnlyList<BegunRound> rounds, CancellationToken cancellationToken)
    {
        var programme = rounds[^1].Programme;
        var refused = await optOuts.AllAsync(programme.Id, cancellationToken);
        var bounced = await addresses.BouncedAsync(programme.Id, after: null, maxPerPage: null, cancellationToken)
            .ToDictionaryAsync(address => address.Hash, address => address.Bounce.On, cancellationToken: cancellationToken);
        var people = new List<Person>();
        foreach (var round in rounds.Select(begun => begun.Round))
        {
            var cohorts = round.Cohorts.ToAsyncEnumerable().SelectMany(cohort => alumni.InCohortAsync(programme.Id, cohort, cancellationToken).Select(alumnus => (cohort, alumnus)));
            await foreach (var (cohort, alumnus) in cohorts)
            {
                var hash = EmailAddress.Parse(alumnus.Email) is { } address ? addressKey.Hash(programme.Id, address) : "";
                var hasBounced = bounced.TryGetValue(hash, out var on) && on < round.ClosesOn;
                var mayBeWrittenTo = !alumnus.FormerHashes.Prepend(hash).Any(refused.Contains);
                people.Add(new(round.Id, mayBeWrittenTo, hasBounced, Background.Of(programme, new(alumnus.Id, cohort, alumnus.ConsentedOn, alumnus.Facts))));
            }
        }
        return Frame(programme, rounds, people);
    }

    private static RosterFrame Frame(Programme programme, IEnumerable<BegunRound> rounds, List<Person> people) => new(
        people.Count,
        people.Count(person => person.MayBeWrittenTo),
        OrdinalKeys.Sorted(rounds, begun => begun.Round.Id, begun => people.Count(person => person.HasBounced && person.Round == begun.Round.Id)),
        OrdinalKeys.Sorted(programme.BackgroundFacts, fact => fact.Id, IReadOnlyDictionary<string, int> (fact) =>
            OrdinalKeys.Sorted(people.GroupBy(person => person.Background[fact.Id]), group => group.Key, group => group.Count())));

    private sealed record Person(string Round, bool MayBeWrittenTo, bool HasBounced, IReadOnlyDictionary<string, string> Background);
}
