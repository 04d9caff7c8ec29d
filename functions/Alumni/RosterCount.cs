using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Counts the stored roster, as far as rounds are still to close.</summary>
internal sealed class RosterCount(AlumniTable alumni, TimeProvider clock)
{
    /// <summary>What the team should know of the roster as it is stored.</summary>
    public async Task<IReadOnlyList<string>> WarningsAsync(Programme programme, CancellationToken cancellationToken)
    {
        var census = new RosterCensus(programme);
        await AddAsync(programme, census, cancellationToken);
        return [.. census.Warnings(clock.GetUtcNow())];
    }

    public async Task AddAsync(Programme programme, RosterCensus census, CancellationToken cancellationToken)
    {
        foreach (var cohort in programme.Rounds.Where(round => round.ClosesOn > clock.GetUtcNow()).SelectMany(round => round.Cohorts).Distinct())
        {
            string? next = null;
            do
            {
                var page = await alumni.PageAsync((programme.Id, cohort), Background.Columns(programme), next, cancellationToken);
                foreach (var member in page.Members)
                    census.Add(member);
                next = page.Next;
            }
            while (next is not null);
        }
    }
}
