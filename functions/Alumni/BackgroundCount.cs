using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Counts the stored roster by background facts, as far as rounds are still to close.</summary>
internal sealed class BackgroundCount(AlumniTable alumni, TimeProvider clock)
{
    public async Task AddAsync(Programme programme, BackgroundGroups groups, CancellationToken cancellationToken)
    {
        if (programme.BackgroundFacts.Count == 0)
            return;
        foreach (var cohort in programme.Rounds.Where(round => round.ClosesOn > clock.GetUtcNow()).SelectMany(round => round.Cohorts).Distinct())
        {
            string? next = null;
            do
            {
                var page = await alumni.PageAsync((programme.Id, cohort), Background.Columns(programme), next, cancellationToken);
                foreach (var member in page.Members)
                    groups.Add(member);
                next = page.Next;
            }
            while (next is not null);
        }
    }
}
