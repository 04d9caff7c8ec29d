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
        var bounced = await addresses.BouncedAsync(programme.Id, cancellationToken).Select(bounce => bounce.Hash).ToHashSetAsync(cancellationToken: cancellationToken);
        var people = new List<(bool MayBeWrittenTo, bool HasBounced, IReadOnlyDictionary<string, string> Background)>();
        foreach (var cohort in rounds.SelectMany(round => round.Round.Cohorts))
        {
            await foreach (var alumnus in alumni.InCohortAsync(programme.Id, cohort, cancellationToken))
            {
                var hash = EmailAddress.Parse(alumnus.Email) is { } address ? addressKey.Hash(programme.Id, address) : "";
                people.Add((!alumnus.FormerHashes.Prepend(hash).Any(refused.Contains), bounced.Contains(hash), Background.Of(programme, new(alumnus.Id, cohort, alumnus.ConsentedOn, alumnus.Facts))));
            }
        }
        return new(
            people.Count,
            people.Count(person => person.MayBeWrittenTo),
            people.Count(person => person.HasBounced),
            OrdinalKeys.Sorted(programme.BackgroundFacts, fact => fact.Id, IReadOnlyDictionary<string, int> (fact) =>
                OrdinalKeys.Sorted(people.GroupBy(person => person.Background[fact.Id]), group => group.Key, group => group.Count())));
    }
}
